import { coreOf } from '../facts/nameForms.ts';

/**
 * Firms whose services many policies name. A name of theirs is expected in anybody's policy, so by itself it shows
 * neither whose policy it is nor that text was copied.
 */
const VENDORS: ReadonlySet<string> = new Set(
  `google apple microsoft facebook meta amazon amazonwebservices aws stripe paypal cloudflare github gitlab bitbucket twitter x
   linkedin instagram youtube tiktok pinterest snapchat whatsapp mailchimp sendgrid mailgun postmark twilio zendesk intercom
   hubspot salesforce segment mixpanel amplitude sentry firebase crashlytics discord reddit slack zoom hotjar heroku
   digitalocean linode hetzner ovh netlify vercel matomo plausible umami fathom adobe oracle ibm yahoo bing snowflake datadog
   newrelic shopify squarespace wix wordpress gravatar akismet disqus vimeo fastly akamai braintree square klarna
   adyen trustarc truste jams privo bbb mozilla firefox safari chrome opera android ios windows googleanalytics googleplay
   googlechrome googleplayservices admob adsense doubleclick appstore chromewebstore microsoftedge internetexplorer unity
   unityads onesignal auth0 okta openai anthropic dropbox box typeform calendly docusign quickbooks xero algolia elastic mongodb
   bugsnag rollbar fullstory optimizely quantcast criteo taboola outbrain comscore nielsen experian equifax mastercard visa
   americanexpress fedex ups dhl usps recaptcha hcaptcha nai daa edaa iab ftc ico cnil jquery bootstrap fontawesome
   internet wikipedia wikimedia telegram signal skype teams steam epicgames playstation xbox nintendo samsung huawei
   paddle lemonsqueezy fastspring chargebee recurly gumroad mollie gocardless razorpay payoneer worldpay authorizenet plaid wise
   revolut alipay wechat wechatpay applepay googlepay coinbase revenuecat patreon kofi buymeacoffee opencollective liberapay
   posthog logrocket pendo microsoftclarity yandex yandexmetrica appsflyer singular kochava flurry
   appcenter instabug honeycomb grafana papertrail loggly logtail betterstack cloudwatch rudderstack snowplow
   supabase planetscale neon railway vultr scaleway ionos strato hostinger godaddy namecheap backblaze wasabi bunny
   bunnycdn keycdn cloudinary imgix contentful sanity mapbox openstreetmap tomtom maptiler giphy tenor spotify soundcloud
   twitch mastodon bluesky substack notion airtable trello asana atlassian jira confluence clickup
   freshdesk freshworks helpscout crisp tawk tidio olark livechat chatwoot cookiebot onetrust usercentrics iubenda
   termly cookieyes osano workos clerk stytch fusionauth keycloak mailerlite convertkit brevo sendinblue klaviyo braze iterable
   customerio activecampaign constantcontact resend amazonses mandrill vonage plivo messagebird pusher ably zapier n8n
   perplexity cohere mistral deepseek gemini chatgpt claude elevenlabs huggingface replicate gotomeeting webex eventbrite
   greenhouse workable bamboohr gusto deel`.split(/\s+/),
);

/** True for the name of a firm that policies commonly name as somebody else. */
export const isVendor = (name: string): boolean => isVendorCore(coreOf(name));

/** The same for what `coreOf` made of a name. */
export const isVendorCore = (core: string): boolean => VENDORS.has(core);
