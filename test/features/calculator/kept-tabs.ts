import { KeptList } from '../../../src/features/calculator/kept-list.ts';
import { KeptStore } from '../../../src/features/calculator/kept-store.ts';
import { FakeStorage } from './fake-storage.ts';

/** Two tabs on one storage, whose clock goes on by a second with every look. */
export function tabs() {
  const storage = new FakeStorage();
  let now = Date.parse('2026-11-30T10:00:00Z');
  const clock = (): Date => new Date((now += 1000));
  const open = (): KeptList => new KeptList(new KeptStore(() => storage), clock);
  /** Names, and order values of what is kept; those without a name are called “-”. */
  const kept = (): readonly string[] =>
    (open().contents()?.kept ?? []).map(
      ({ name, reading }) => `${name || '-'} ${String(reading.state.shop.orderValue)}`,
    );
  return { storage, open, kept };
}
