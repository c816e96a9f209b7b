/** A decimal number as people enter it: at most 9 digits before the point and 6 behind it, such as "0.15" or "65700". */
export type Decimal = string;

/** Null: not entered. A text that is not entered is ''. */
export type Entered = Decimal | null;
