/** Colors of the light theme in hexadecimal, for pictures that leave the site; as in `tokens.css`. */
export const colors = {
  paper: '#fbf7ef',
  ink: '#22282b',
  inkSoft: '#545b5d',
  line: '#dcd2c1',
  lineStrong: '#837a6c',
} as const;

/** The hues of plans, by their numbers from 1. */
export const hueColors = [
  '#0b706a',
  '#ad4d0e',
  '#74418a',
  '#2a5ca8',
  '#67650f',
  '#a92e58',
] as const;
