/** What a new policywright.yml holds: every part of it, explained, none of it in force before it is filled in. */
export const profileTemplate = `# What Policywright should know about the organisation behind the privacy policies in this folder and below.
# Every part is optional. Take away the "# " before a line to use it, and put your own words in.

# Who the policies speak for.
# organisation:
#   name: Acme
#   legalName: Acme, Inc.
#   formerNames: [Acme Tools LLC]     # names that the policies should no longer use
#   domains: [acme.example]           # so that your contacts are told from those of others
#   address: 1 Main Street, Springfield, IL 62701, USA

# How to reach you, by purpose. Contacts in a policy that differ from these are found.
# contacts:
#   privacy:
#     email: privacy@acme.example
#     phone: +1 (217) 555-0100
#   support:
#     email: support@acme.example
#   dpo:
#     name: Alex Doe
#     email: dpo@acme.example

# The laws to check against. Without this line they are inferred from each policy's text.
# laws: [gdpr, ccpa]

# Transfer frameworks to which you are certified today.
# certifications: [eu-us-dpf]

# The Markdown files that are policies. Without this line they are recognised by their names and content.
# policies: ['legal/*.md']

# Frameworks, laws, topics and clauses of your own: a folder or files beside this one.
# knowledge: policywright

# How grave a rule's findings are: error, warning, information, hint or off.
# rules:
#   stale-technology: information

# Values for the blanks in standard clauses.
# values:
#   retentionPeriods: account data until you close your account, server logs for 90 days
`;
