/** What an assistant may see besides what every member does. */
export interface AssistantRights {
  /** What goods cost the seller, and what is earned: 进价 and 毛利. */
  seesCosts: boolean;
}

/** Of who has just joined: the owner opens more by hand. */
export const FEWEST_RIGHTS: AssistantRights = { seesCosts: false };

export const MAX_ASSISTANTS = 50;

/** Characters of an assistant's name. */
export const MAX_NAME = 12;
