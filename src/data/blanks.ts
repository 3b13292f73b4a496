/** What stands in a text for a number that the engine gives: `{budget}`, `{0.cash}`. */
export const blanks = /\{([\w.]+)\}/g;
