/** Characters of a button that a phone shows in one line; the heading of a card says the whole. */
export const widestButton = 36;
