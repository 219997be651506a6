/** What is said where people write to others: the search in the compose box, and the action on a message. */
export const composeBox = {
  hint: 'Type part of a name, a mail address or a product. What you then choose is put into this chat, for everybody in it to read.',
  nothing: (typed: string) =>
    `Nobody and nothing goes by “${typed}”. Try part of a name, a mail address, or a product such as E3.`,
  slow: 'Microsoft 365 takes long to answer. Type one more letter to try again.',
  invalid: 'I could not read that. Close this window and try again.',
  personReadBy: 'Everybody in this chat will be able to read what this person holds.',
  productReadBy: 'Everybody in this chat will be able to read these numbers.',
  asOf: (moment: string) => `As of ${moment}. This card does not change by itself.`,
  ask: {
    title: 'Ask License Desk',
    understood: (request: string) => `I read in this message: ${request}`,
    unsure: 'I am not sure that I read it right. Change the words where they say something else.',
    notFound: 'I find no request about licenses in this message. Say what is wanted in your own words.',
    sentence: 'Your request',
    sentenceRequired: 'Say what is wanted.',
    next: 'Nothing happens yet: I go on in our personal chat, where only you read along.',
    go: 'Continue in our chat',
    begun: (sentence: string) => `From a message of a colleague: “${sentence}”`,
    answered: 'I have answered in our personal chat.',
    openChat: 'I cannot write to you yet. Open a personal chat with License Desk and say it there.',
  },
};
