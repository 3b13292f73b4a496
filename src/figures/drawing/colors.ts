/** What a stylesheet's variables are worth in the light theme. */
export interface Values {
  /** Of every place. */
  readonly root: ReadonlyMap<string, string>;
  /** Of what belongs to a hue, by its number. */
  readonly hues: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The variables that stylesheets set at the root and for each hue. */
export function valuesOf(css: string): Values {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const root = /:root\s*\{([^}]*)\}/.exec(bare)?.[1] ?? '';
  const hues = [...bare.matchAll(/\.hue-(\d)\s*\{([^}]*)\}/g)];
  return {
    root: variablesIn(root),
    hues: new Map(hues.map(([, hue = '', block = '']) => [hue, variablesIn(block)])),
  };
}

function variablesIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' ').trim(),
    ]),
  );
}

/** A function of CSS whose arguments hold no other. */
const innermost = /\b(var|light-dark|color-mix)\(([^()]*)\)/;

/**
 * A value as it is in the light theme, without variables and without functions that programs beside
 * browsers do not know.
 * @param hue - what the place belongs to, as in `hue-1`; empty where to none
 * @throws Error for a variable that has no value there
 */
export function lightValue(value: string, hue: string, { root, hues }: Values): string {
  const found = innermost.exec(value);
  if (!found) return value.trim();
  const [call, name, inside = ''] = found;
  const [first = '', ...others] = inside.split(',').map((part) => part.trim());
  const worth = (): string => {
    if (name === 'light-dark') return first;
    if (name === 'color-mix') return mixed(others);
    const known = hues.get(hue)?.get(first) ?? root.get(first) ?? others.join(', ');
    if (known === '') throw new Error(`a drawing asks for ${first}, which has no value there`);
    return known;
  };
  return lightValue(value.replace(call, worth()), hue, { root, hues });
}

/** `#837a6c 62%`, `#fbf7ef`: that much of the first color, the rest of the second, mixed in Oklab. */
function mixed([first = '', second = '']: readonly string[]): string {
  const [color = '', percent = '50%'] = first.split(' ');
  const share = Number.parseFloat(percent) / 100;
  const [a, b] = [oklabOf(color), oklabOf(second)];
  return hexOf(a.map((part, at) => share * part + (1 - share) * (b[at] ?? 0)));
}

type Triple = readonly number[];

/** Rows of the matrices from linear sRGB to Oklab and back: Ottosson 2020, “A perceptual color space”. */
const toCone = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromCube = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const toCube = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCone = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function times(matrix: readonly Triple[], vector: Triple): Triple {
  return matrix.map((row) => row.reduce((sum, part, at) => sum + part * (vector[at] ?? 0), 0));
}

function oklabOf(hex: string): Triple {
  const digits = /^#([\da-f]{6})$/.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`“${hex}” is no color that a drawing can mix`);
  const linear = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return times(fromCube, times(toCone, linear).map(Math.cbrt));
}

function hexOf(oklab: Triple): string {
  const linear = times(
    fromCone,
    times(toCube, oklab).map((part) => part ** 3),
  );
  const parts = linear.map((part) => {
    const shown = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, shown)))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
