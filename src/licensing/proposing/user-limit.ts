/** The largest number of users on one interactive card (S4): of a plan of more the first are shown, with what all come to. */
export const userLimit = 20;
