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
const innermost = /\b(var|light-dark)\(([^()]*)\)/;

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
    const known = hues.get(hue)?.get(first) ?? root.get(first) ?? others.join(', ');
    if (known === '') throw new Error(`a drawing asks for ${first}, which has no value there`);
    return known;
  };
  return lightValue(value.replace(call, worth()), hue, { root, hues });
}
