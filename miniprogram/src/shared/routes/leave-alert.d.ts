/** From now on the person is asked before they go back from the page on top. */
export declare function askBeforeLeaving(question: string): void;

/** Asks no more; to be called before the app itself leaves a page whose work is done. */
export declare function leaveFreely(): void;
