import type { ExtentWords } from '../vocabulary.ts';

const people = `(?:users?|staff|employees|colleagues|people|ppl|folks|folk|members|accounts?|nurses|doctors|teachers|students|interns|lot|guys|crowd)`;
const every = `(?:every(?:one|body)|who(?:m)?ever|any(?:one|body))(?! else)`;
const all = `(?:all(?: of)?(?: the| our)?|every|each|any)`;
const unit =
  '(?:team|department|dept|ward|office|unit|group|class|school|faculty)(?! (?:coordinator|manager|lead|leader|clerk|nurse|secretary|head|assistant|supervisor|member|sister|planner|phone|mailbox))';
const name = String.raw`(?<name>[\p{L}\d&-]+(?: (?:\p{Lu}[\p{L}\d&-]*|\d+))*)`;
const notName = String.raw`(?!it\b|them\b|this\b|that\b|her\b|his\b|their\b|my\b|you\b|us\b|licen|new\b|own\b|other\b|same\b|old\b|night\b|day|once|time|these|those|who\b|on\b)`;
const where = `(?:in|at|from|within|under|of)`;
const link = `(?:,? ?(?:that|who)(?:'s|'re| is| are)?)?`;
const article = '(?: an?| the| their)?';
const person = String.raw`(?<person>[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+)*)`;
const re = (source: string) => new RegExp(source, 'iu');

/** English. */
export const extentsEn: ExtentWords = {
  heads: [
    [
      'listed',
      re(
        String.raw`\b(?:all (?<count>two|three|four|five|six|seven|eight|nine|ten|\d+)(?: of (?:them|those|these))?|both of (?:them|those)|all of (?:them|those|these)|them all|the lot of them|the (?:two|three|four|five|\d+) of them)\b(?! (?:licen|e\d|people|users|staff|in|with|who))`,
      ),
    ],
    ['blocked', re(String.raw`\b(?:${all} )?(?:the |our )?(?:blocked|disabled)(?: (?:${people}))(?! \w+ is)\b`)],
    [
      'blocked',
      re(
        String.raw`\b(?:${all} |the )?${people} (?:that|which|who)(?:'s|'re| is| are| have been) (?:blocked|disabled)(?: (?:for|from) (?:sign-?in|signing in))?`,
      ),
    ],
    [
      'guests',
      re(
        String.raw`\b${all}(?: external)? ?guests?(?: users?| accounts?)?\b|\bguest (?:users|accounts)\b|^guests\b|\bwh(?:at|ich) guests\b`,
      ),
    ],
    [
      'group',
      re(
        String.raw`\b(?:(?:${every}|${all} ${people}) ${where} (?:the )?group|members of (?:the )?(?:group )?|(?:the|in) group) ${name}`,
      ),
    ],
    ['group', re(String.raw`\b(?:in|of) the (?<name>[\p{Lu}\d][\p{L}\d&-]*(?: [\p{Lu}\d][\p{L}\d&-]*)*) group\b`)],
    [
      'reports',
      re(
        String.raw`\b(?:${every}|${all} ?${people}?|those|the ${people}|${people}) ?(?:who |that )?(?:reports?|reporting) to ${person}`,
      ),
    ],
    [
      'reports',
      re(
        String.raw`\b(?<person>[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*)['’]s? (?:direct )?(?:reports|people|whole team|team)\b`,
      ),
    ],
    ['reports', re(String.raw`\b(?:direct reports|the team|the people) of ${person}`)],
    ['everyone', re(String.raw`\b(?:${all} |the )?‡+ (?:${people}|holders|owners)\b`)],
    ['department', re(String.raw`\b(?:the |our )(?:whole |entire )?${notName}(?<name>[\p{L}\d&-]+) ${unit}\b`)],
    [
      'department',
      re(String.raw`\b(?:the whole|whole|the whole of|all|all of)(?: of)? (?:the )?(?<name>[\p{L}\d&-]+) ${unit}\b`),
    ],
    [
      'department',
      re(
        String.raw`\b(?:the whole of|the whole|whole) (?:the )?(?<name>(?!company|organi|tenant|school|hospital|time|of\b|lot|thing|request|list|set)[\p{L}\d-]+)`,
      ),
    ],
    ['department', new RegExp(String.raw`\b(?<name>\p{Lu}\p{Ll}+|\p{Lu}{2,3}) ${people}\b`, 'u')],
    [
      'department',
      /(?<=\bwho\b[^.?!]*) (?:in|at|from) (?:the )?(?<name>\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)(?![^.?!]* group\b)(?!\p{L})/u,
    ],
    [
      'everyone',
      re(String.raw`\b(?:${every}|${all} ${people}|the whole (?:company|organi[sz]ation|tenant|school|hospital))\b`),
    ],
    ['group', /\ball of (?:the )?(?<name>\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)/u],
    ['everyone', re(String.raw`\b${people}(?= (?:without|with no|w\/o|who have no))`)],
  ],
  narrowing: [
    [
      'lacking',
      re(
        String.raw`^${link} (?:without|w\/o|with no|(?:has|have) no|(?:has|have) nothing|(?:don't|doesn't|do not|does not) (?:yet )?have|not having|lacking|missing|not on)${article}(?: any| single)?(?: licen[cs]es?| ‡+)?(?: licen[cs]es?)?(?: at all)?(?: yet)?`,
      ),
    ],
    [
      'holding',
      re(
        String.raw`^${link} (?:with|w\/|holding|having|have|has|hold|holds|on|using|uses|use|still have|still has|still on|still sitting on|sitting on|who have)${article}(?: still)? (?:‡+|licen[cs]es?\b)(?: licen[cs]es?)?`,
      ),
    ],
    ['blocked', re(`^${link} (?:blocked|disabled)`)],
    ['reports', re(`^${link} (?:reports?|reporting) to ${person}`)],
    [
      'department',
      re(String.raw`^ (?:${where}|on) (?:the |our )?(?:${unit} )?${notName}${name}(?: ${unit})?(?! is\b)`),
    ],
  ],
  counts: { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
