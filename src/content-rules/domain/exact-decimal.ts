/**
 * Whether a text is a number in the one exact form that is stored: digits, `.` before decimals, `-` before a value
 * below zero; no leading zeros, no `-0`, no grouping (`12345.67`, not `12.345,67`).
 */
export const isExactDecimal = (text: string): boolean =>
  /^-?(0|[1-9]\d{0,29})(\.\d{1,10})?$/.test(text) && !/^-0(\.0+)?$/.test(text);
