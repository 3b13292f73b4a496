/**
 * A record whose values are made when they are first read, and kept. It looks like any other: its
 * values can be listed, compared and copied, for which all of them are made.
 */
export function lazyRecord<Name extends string, Value extends object>(
  makers: readonly (readonly [Name, () => Value])[],
): Readonly<Record<Name, Value>> {
  const record = {};
  for (const [name, make] of makers) {
    let made: Value | undefined;
    Object.defineProperty(record, name, { enumerable: true, get: () => (made ??= make()) });
  }
  return record as Readonly<Record<Name, Value>>;
}
