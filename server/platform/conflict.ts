/** Somebody else wrote meanwhile. Thrown, since the use case can only be run again; the wire says BUSY. */
export class Conflict extends Error {}
/** A document that was to be created exists already. The wire says ID_TAKEN. */
export class DuplicateId extends Error {}
