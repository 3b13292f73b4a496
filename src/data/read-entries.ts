import type { z } from 'astro/zod';

/** Takes down a problem: the entry it is in, the field, and what is wrong. */
export type Report = (entry: string, field: string, problem: string) => void;

/** The entries of a list that satisfy the schema; the others, and repeated ids, are reported. */
export function readEntries<T extends { id: string }>(
  list: unknown,
  schema: z.ZodType<T>,
  report: Report,
): T[] {
  if (!Array.isArray(list)) {
    report('the whole file', 'entries', 'expected a list');
    return [];
  }
  const good: T[] = [];
  for (const [index, raw] of list.entries()) {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        report(nameOf(raw) ?? `entry ${index + 1}`, fieldOf(path), message);
      }
    } else if (good.some(({ id }) => id === parsed.data.id)) {
      report(parsed.data.id, 'id', 'used twice');
    } else {
      good.push(parsed.data);
    }
  }
  return good;
}

/** One object that satisfies the schema, or `null` with its issues reported: rows by id, not number. */
export function readObject<T>(data: unknown, schema: z.ZodType<T>, report: Report): T | null {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const index = path.findIndex((step) => typeof step === 'number');
    const depth = index < 0 ? Math.max(0, path.length - 1) : index + 1;
    const place = path.slice(0, depth);
    const name = nameOf(place.reduce<unknown>(child, data)) ?? place.join('.');
    report(name === '' ? 'the whole file' : name, fieldOf(path.slice(depth)), message);
  }
  return null;
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.length > 0 ? path.join('.') : 'entry';
}

function child(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null
    ? (parent as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;
}

function nameOf(entry: unknown): string | undefined {
  const id = child(entry, 'id');
  return typeof id === 'string' ? id : undefined;
}
