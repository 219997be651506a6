import type { PlanPhrases } from '../vocabulary.ts';

/** English. */
export const plansEn: PlanPhrases = {
  noun: String.raw`request|plan|nr\.?|number`,
  because: 'because|since|as',
  forApproval: 'for approval',
  verbs: {
    askBack: 'ask(?: about)?|question(?: about)?',
    answer: 'answer|reply(?: to)?',
    reject: 'reject|deny|decline|refuse',
    send: 'send|submit',
    export: '(?:please )?export',
  },
  stopAll: `(?:please )?(?:immediately )?(?:stop|halt|freeze|pause|suspend) (?:all|every) (?:the |licen[cs]e )*changes?(?: now| immediately| at once| please)?|emergency stop`,
  resumeAll: `(?:please )?(?:resume|unfreeze|restart|continue(?: with)?) (?:all )?(?:the |licen[cs]e )*changes(?: now| again| please)?|(?:allow|let) (?:all )?(?:the )?changes(?: go on)? again|(?:lift|end|cancel) (?:the )?emergency stop`,
  allAbout: '(?:all|everything)(?: (?:that )?(?:is|you) (?:known|know))? (?:about|of|on)',
  topics: {
    deleteAccount:
      /^(?:please |can you |could you )?(?:delete|remove)\s+(?:the |an? )?(?:user account|account|user)\b/i,
    leaving:
      /\b(?:is leaving|leaves? the (?:company|organi[sz]ation)|has left|left the company|last (?:working )?day|former employee)\b/i,
  },
};
