import { organisationName } from '../../../server/src/rules/organisationName.ts';
import { testRule } from './ruleTester.ts';

const OWN =
  'Caldera Tools, Inc. (“Caldera”, “we”) runs this site. Caldera keeps your name and those of your affiliates. Caldera does not sell it. Caldera answers you.\n\n';
const profile = { organisation: { name: 'Caldera', formerNames: ['Lavaflow', 'Lavaflow Ltd'], domains: [] } };

testRule(organisationName, {
  flags: [
    `${OWN}[[Calderaand|“Caldera and”]] its affiliates may also use it.`,
    `${OWN}The use that affiliates [[ofCaldera|lacks a space]] make of it is theirs. Of it we keep no log.`,
    `${OWN}[[Caldrea|misspelling of Caldera]] will tell you. So will Caldera.`,
    `${OWN}[[CalDera|in most places]] will tell you.`,
    { text: `${OWN}[[Lavaflow|former name of Caldera]] keeps logs. Ask Lavaflow.`, profile },
    `${OWN}Caldera (formerly Lavaflow) is based in Leeds.\n\nAsk [[Lavaflow|name of today]] for a copy.`,
  ],
  leaves: [
    OWN,
    `${OWN}Write to caldera@caldera.example or see caldera.example/calderaand. CALDERA. Caldera’s staff, all Calderas.`,
    `${OWN}Calderaverse is our game. The calderan people may write to us.`,
    { text: `${OWN}Until 2020, we traded as Lavaflow. Write to lavaflow@lavaflow.example.`, profile },
    `${OWN}We use X (formerly Twitter). Twitter sets cookies.`,
    'Medium (“we”) runs this site. Medium, Medium and Medium. It is a medium for all. Median values are kept by Mediumand by us.',
    {
      text: 'Lavaflow Tools (“we”) keeps names.',
      profile: { organisation: { name: 'Lavaflow Tools', formerNames: ['Lavaflow'], domains: [] } },
    },
  ],
  fixes: [
    {
      text: `${OWN}Calderaand its affiliates.`,
      fix: 'Change to “Caldera and”',
      gives: `${OWN}Caldera and its affiliates.`,
    },
    {
      text: `${OWN}Lavaflow keeps logs. Ask Lavaflow.`,
      fix: 'Change to “Caldera” in all 2 places',
      gives: `${OWN}Caldera keeps logs. Ask Caldera.`,
      profile,
    },
  ],
});
