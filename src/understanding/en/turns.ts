import type { TurnPhrases } from '../vocabulary.ts';

const it = '(?:it|that|this|those|these|them|that one|this one)';
const who = '(?:he|she|they|him|her|them)';
const please = '(?: (?:then|now|please|pls|thanks|though|anyway|for (?:him|her|them|me)|instead|actually|again))*';

/** *No Visio for anyone* denies a thing; *no, Visio for Nora* puts something right. */
const no =
  'no(?!\\s+(?!wait|sorry|no\\b|i\\b|it|that|this|not|make|give|take|do\\b|only|just|for\\b|to\\b|from\\b|the\\b|actually|but|and)[\\p{L}\\p{N}]+(?:\\s+[\\p{L}\\p{N}]+){0,3}\\s+for\\s)';

/** English. */
export const turnsEn: TurnPhrases = {
  openers:
    'ok(?:ay)?|k|fine|great|good|right|cool|nice|perfect|lovely|super|brilliant|all ?right|hm+|ah|oh|ugh|argh|well|so|too bad|pity|shame|but|thanks|thank you|cheers|ty|(?:oh )?(?:wait|hold on|hang on)(?: a (?:sec|second|moment|minute|bit))?(?=\\s*[,.!:;…-])',
  corrects: `(?:${no}|nope|nah)(?: (?:wait|sorry|no))*|(?:oh |so )?sorry|o+ps|whoops|my (?:bad|mistake)|correction|scratch that|(?:no )?wait no|actually,? no|(?:that (?:is|was)|that[’']?s) (?:wrong|not right|not what i meant)|(?:the )?wrong (?:one|name|person|product|licen[cs]e|user)(?: in the (?:ticket|mail))?`,
  wrongName: "(?:that(?: is|['’]?s| was) |it(?: is|['’]?s| was) )?(?:the )?wrong (?<name>\\p{L}[\\p{L}'’-]+)",
  no: 'no',
  from: 'from',
  but: 'but',
  letsBe: `(?:please |pls |just |actually |then |so |let['’]?s )*(?:(?:leave|keep|let) (?:${it}|everything|things|all|${who})(?: (?:be|alone|out of it|(?:as|how|the way) ${it} (?:is|are|was|were)|(?:as|how|the way) ${who} (?:is|are|was|were)|as is|like that|at that|for now))?|(?:forget|drop|scrap|cancel|skip) (?:about )?(?:${it}|the whole thing|everything|all of (?:it|that))|never ?mind|nvm|don['’]?t(?: (?:bother|do (?:it|that|this|anything)))?|no need(?: for (?:it|that))?|(?:it['’]?s )?not (?:needed|necessary)(?: (?:any ?more|any longer))?|leave off)(?: (?:after all|then|for now|now|please|pls|anyway|thanks))*`,
  takesBack: `(?:please |pls |just |actually )*(?:put (?:it|that|them|him|her) back|undo (?:it|that|this)|reverse (?:it|that|this)|revert(?: (?:it|that|this))?|roll (?:it|that) back)(?: (?:then|please|pls|again|for (?:him|her|them)|to how it was|the way it was))*`,
  closesTalk:
    "(?:that(?:[’']?s| is| was|[’']?ll be)? (?:it|all)|all (?:done|set)|nothing else|we are done|done)(?: (?:then|for now|for today|thanks|thank you|thx|cheers))*",
  meant: "(?:(?:it(?:[’']?s| is| was)|that(?:[’']?s| is| was)) )?(?<what>\\S.*?),? i (?:meant|mean)",
  agrees: `(?:please |pls |just |actually |let['’]?s )*(?:do (?:it|that|so|this)|go ahead(?: and do (?:it|that|this))?|make (?:it|that|this) (?:a |an? actual )?request|turn (?:it|that|this) into a request|request (?:it|that|this)|make it so|make (?:it|that) happen|go for it|confirm(?: (?:it|that))?|yes,? do (?:it|that)|carry on|put (?:it|that) through|change (?:it|that) to|move (?:it|that) to|make (?:it|that))`,
  closes: `${please}(?: after all)?${please}`,
  reverses:
    "(?:no )?(?:exactly |precisely |just )?(?:the )?(?:other way (?:a)?round|opposite|reverse|vice versa)(?: (?:please|actually|i meant?|i mean))?|(?:it(?:[’']?s)?|that(?:[’']?s)?|should be|i meant?)(?: is| be)?(?: exactly)? (?:the )?(?:other way (?:a)?round|opposite|reverse)",
  only: { before: '(?:only|just)(?: for| from| to)?', after: '(?:only|alone)' },
  becomes: `(?:please |actually |just )*make (?:it|that|this) (?:a |an |for )?(?<what>\\S.*?)(?: (?:then|please|instead|actually))*|(?:actually )?(?:(?:i['’]?d |would )?rather(?: have)?|preferably) (?:a |an |the )?(?<what>\\S.*?)(?: (?:then|please|instead|actually))*`,
  swaps: `(?:swap|replace|exchange|change|switch|trade|turn) (?:${it}|${who}) (?:for|with|by|to|into|against) (?:a |an |the )?(?<what>\\S.*?)(?: (?:then|please|instead))*`,
  insteadOf:
    '(?:(?:but|so|and|please|just|make|do|give|get|have|it|that|him|her|them|one) )*(?:(?:a |an |the )?(?<to>\\S.*?),? )?(?:instead of|in place of|rather than) (?:(?:his|her|their|the|a|an) )?(?<from>\\S.*?)(?:,? not (?:on top|as well|besides|next to|in addition).*)?',
  handsOn:
    '(?:(?:and|so|then) )*(?:it|that|this|that one|this one|the licen[cs]e|that licen[cs]e) (?:(?:can|could|may|should|must|will)(?: (?:then|now|just|go|be given|be moved|move))*|goes(?: then)?) to (?<what>\\S.*?)(?: (?:then|now|please|instead))*',
  sparesNth:
    "(?:(?:but|and|only) )*(?:for )?(?:the )?(?:first|second|third|fourth|fifth|last)(?: (?:one|person|user))? (?:(?:does not|doesn['’]?t|need not|needn['’]?t|should not|shouldn['’]?t)(?: (?:need|get|have|want|it|that|to|one|any))*|gets? (?:nothing|none)|not)(?: (?:after all|any ?more|then|though|please|actually))*",
  whose: ['(?:hers|theirs|his(?=\\s*(?:$|[,.!?]|(?:on|off|away|too|again|back)(?!\\p{L}))))', 'it'],
  adds: '(?:and|plus|also|with)\\b.*|.*\\b(?:too|as well|also|with (?:it|that)|on top)',
  without: {
    before:
      '(?:and |but )?(?:without|minus|leave out|skip|forget(?: about)?|not|except(?: for)?|excluding)(?: the| for| from| to)?',
    around: [
      '(?:and |but )?(?:leave|keep|drop|take|skip|forget)(?: the)?',
      `(?:out(?: of (?:it|that))?|as (?:is|it is|${who} (?:is|are))|alone|off the list)(?: (?:then|please|after all|though))*`,
    ],
  },
  nothing: '(?:(?:gets?|needs?|should get|has) )?(?:nothing|none)(?: (?:after all|then|please|at all))*',
  plain: 'normal|plain|regular|standard|basic|ordinary|usual|simple',
  also: 'too|as well|also',
  not: 'not|no|but not',
  asks: [
    [
      'whoHas',
      `(?:who (?:else|has|have|got|gets|uses|holds|is on)(?: (?:else|has|have|got|gets|uses|holds))?(?: (?:${it}|one))?|anyone else|who is on (?:${it}))(?: (?:else|then|now|already|too|as well|besides ${who}|like that|that way))*`,
    ],
    [
      'contains',
      `what(?:['’]?s| is| does| do| else is)(?: ${it})?(?: ${who}| actually)?(?: (?:contain|include|in|get|have)(?:s|ed)?)(?: (?:in|with))?(?: (?:${it}|there))?(?: (?:then|exactly|actually))*`,
    ],
    [
      'seats',
      `how many (?:of (?:${it}) )?(?:(?:are|do|is|have|will)(?: (?:we|there|be))?(?: (?:have|got|still|be))*) (?:left|free|available|over|remaining)(?: (?:then|now|over|of ${it}|after (?:that|this)))*|(?:do|have) we (?:still )?(?:have|got) (?:any|enough)(?: of (?:${it}))?(?: (?:left|free|available|then))*|are there any (?:left|free)(?: then)?`,
    ],
    [
      'impact',
      `what (?:does|would|will|do|could|happens if)(?: then)? ${who}(?: then)? (?:lose|miss|loses?)(?: (?:then|by that|with that|if (?:i|we) do (?:it|that)))*|what (?:happens|changes|goes|breaks)(?: (?:then|to ${who}|for ${who}))*`,
    ],
    ['why', `(?:but )?(?:why|how come)(?: (?:is (?:that|this|it)|not|that|so|does ${who} have (?:it|that|this|one)))?`],
  ],
};
