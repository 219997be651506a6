import type { ExtentWords } from '../vocabulary.ts';

const all = `(?:every(?:one|body)|all(?: of)?(?: the| our)?(?: users?| staff| employees| colleagues| people| members| accounts| nurses| doctors| teachers| students| interns)?|the (?:whole|entire)(?: of)?|anyone|anybody)`;
const unit = '(?:team|department|dept|ward|office|unit|group|class|school|faculty)';
const name = String.raw`(?<name>[\p{L}\d&-]+(?: (?:\p{Lu}[\p{L}\d&-]*|\d+))*)`;
const stop = '(?!it\\b|them\\b|this\\b|that\\b|her\\b|his\\b|their\\b|the\\b|my\\b|licen|day|once|time|these|those)';

/** English. */
export const extentsEn: ExtentWords = {
  patterns: [
    [
      'listed',
      /\b(?:all (?<count>two|three|four|five|six|seven|eight|nine|ten|\d+)(?: of (?:them|those|these))?|both of (?:them|those)|all of (?:them|those|these)|the (?<count2>two|three|four|five|\d+) of them)\b(?! (?:licen|e\d))/iu,
    ],
    ['blocked', /\b(?:all |every )?(?:the |our )?(?:blocked|disabled)(?: accounts?| users?| people)(?! \w+ is)\b/iu],
    [
      'guests',
      /\b(?:all|every)(?: the| our| external)? ?guests?(?: users?| accounts?)?\b|\bguest (?:users|accounts)\b/iu,
    ],
    [
      'group',
      new RegExp(
        String.raw`\b(?:${all} (?:in|of|from) (?:the )?group|members of (?:the )?(?:group )?|(?:the|in) group) ${name}`,
        'iu',
      ),
    ],
    [
      'department',
      new RegExp(
        String.raw`\b${all} (?:in|at|on|from|within|under) (?:the |our )?${stop}${unit}? ?${name}(?: ${unit})?`,
        'iu',
      ),
    ],
    ['department', new RegExp(String.raw`\b(?:the |our )(?:whole |entire )?(?<name>[\p{L}\d&-]+) ${unit}\b`, 'iu')],
    [
      'department',
      new RegExp(
        String.raw`\b(?:every(?:one|body)|all (?:users|staff|employees|members)) of (?:the |our )?${unit}? ?${name}(?: ${unit})?`,
        'iu',
      ),
    ],
    ['department', new RegExp(String.raw`\b(?:the whole|all) of (?:the )?${name}(?: ${unit})(?!\p{L})`, 'iu')],
    ['department', /\bthe whole of (?:the )?(?<name>[\p{L}\d-]+)/iu],
    ['group', /\ball of (?:the )?(?<name>\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)/u],
    [
      'everyone',
      /\b(?:every(?:one|body)|all (?:users|staff|employees|colleagues|people)|the whole (?:company|organi[sz]ation|tenant|school|hospital))\b/iu,
    ],
  ],
  counts: { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  holding:
    /^(?:(?:that|who)? ?(?:with|holding|having|have|has|hold|holds|on|still have)|who have|who has)(?: an?| the)?$/,
};
