import type { DateWords } from '../vocabulary.ts';

/** What says in English that a day is near, and the days that chrono does not know. */
export const datesEn: DateWords = {
  hint: /\b(?:to(?:morrow|night)|yesterday|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|(?:jan|febr)uary|march|april|august|(?:septem|octo|novem|decem)ber|weeks?|months?|years?|days?|fortnight|weekend|quarter|hours?|end of|\d+(?:st|nd|rd|th)|noon|midnight|morning|afternoon|evening)\b|\d[-/.:]\d|\d\s?[ap]m\b/i,
  lead: /^(?:on|in|by|for|from|within|at|per|as of|starting|until|till)\s+/i,
  unit: {
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
  },
  counts: {
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
  },
  end: /\b(?:the )?end of (?:the |this |next )?(?<what>week|month|quarter|year|day|january|february|march|april|may|june|july|august|september|october|november|december)\b/giu,
  months: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  dayOfMonth:
    /\bthe (?<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?! of| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/giu,
  inDays: [
    [/\bthe day after tomorrow\b/giu, 2],
    [/\bin a fortnight\b/giu, 14],
    [/\b(?:later today|end of (?:the )?(?:business )?day|eod|close of business|cob)\b/giu, 0],
  ],
  later:
    /\b(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|another) (?<unit>days?|weeks?|months?) (?:later|after that|(?<earlier>earlier|sooner))\b/giu,
  dayAfter: /\bthe (?:next day|day after(?! (?:tomorrow|the|he|she|they|we|i)\b)|following day)\b/giu,
  ago: /\b(?:in |during |over |for )?the (?:last|past) (?<count>two|three|four|five|six|seven|eight|ten|\d+)? ?(?<unit>days?|weeks?|months?)\b/giu,
  unclear:
    /\b(?:the (?:day|week|month|moment) (?:that )?(?:she|he|they|we|i|it)\b(?:['’]\w+)?|the day (?:after|before|of)\b|(?:next|this|the coming) (?:week(?:end)?|month|quarter|year|term|semester)|(?:start|beginning) of (?:the |next )?\w+|after the (?:weekend|holidays?|summer|break)|(?:next|this) (?:spring|summer|autumn|fall|winter)|the weekend|a few (?:days|weeks|months))\b/giu,
  impossible:
    /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/giu,
  own: /\b(?:the|from|please|remove|give|assign|until)\b/i,
  evening: /\b(?:tonight|evening|end of (?:the )?(?:business |working )?day|eod|close of business|cob|after work)\b/i,
  past: /^(?:yesterday|last \w+|the last \w+|past \w+|this morning|(?:.*\bago))$/i,
};
