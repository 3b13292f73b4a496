import { type Reading, readingAt, type Stop, stopAt, stopsOf } from '#charts/reading.ts';
import { axisOf, type OwnMark, type ShownStudy } from '#charts/study.ts';
import { type Address, frameAddress, windowAddress } from '#controls/address.ts';
import {
  type ChartCatalog,
  type ChartReading,
  chartStart,
  type ChartState,
  encodeChart,
  readChart,
} from '#share/chart';
import { creatorsIn, creatorsText } from './creators-link.ts';
import { newerFigures, type NewerFigures, onNewest } from './newer-figures.ts';
import type { ChartSet, ChartView } from './views.ts';

/** A change that rests so long becomes an entry of the history. */
const rest = 600;

type ChartAddress = Address<ChartState, ChartReading>;

/** What the chart shows, and how it changes; the address follows. */
export class ChartDesk {
  readonly #sets: readonly ChartSet[];
  readonly #catalog: ChartCatalog;
  readonly #isFramed: boolean;
  /** None until the chart lives in a page. */
  #address = $state.raw<ChartAddress>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  #state = $state.raw<ChartState>() as ChartState;
  #looked = $state.raw<number | null>(null);
  #problems = $state.raw<readonly string[]>([]);
  /** The reader's own creators. */
  #own = $state.raw<readonly OwnMark[]>([]);

  readonly #set = $derived.by((): ChartSet | undefined =>
    this.#sets.find(({ id }) => id === this.#state.dataset),
  );
  readonly #view = $derived.by((): ChartView => {
    const views = this.views;
    const found = views.find(({ id }) => id === this.#state.view) ?? views[0];
    if (!found) throw new RangeError('the chart has no view');
    return found;
  });
  readonly #shown = $derived(
    this.#view.studies
      .map((study, index): ShownStudy => ({ study, index }))
      .filter(({ study: { id } }) => !this.#state.hidden.includes(id)),
  );
  readonly #drawnOwn = $derived.by((): readonly OwnMark[] => {
    if (!this.#view.takesOwn) return [];
    const [least, most] = axisOf(this.#shown.map(({ study }) => study));
    return this.#own.filter(({ followers }) => followers >= least && followers <= most);
  });
  readonly #stops = $derived(
    stopsOf(
      this.#shown.map(({ study }) => study),
      this.#drawnOwn,
    ),
  );
  readonly #reading = $derived.by((): Reading | null => {
    const at = this.#looked ?? this.#state.at;
    const stop = at === null ? undefined : stopAt(this.#stops, at);
    if (!stop) return null;
    return readingAt(
      stop,
      this.#shown.map(({ study }) => study),
      this.#drawnOwn,
    );
  });

  /**
   * Throws `RangeError` where there is no data set with a view.
   *
   * @param framed - Whether this is a frame on somebody else's page.
   */
  constructor(sets: readonly ChartSet[], framed = false) {
    this.#isFramed = framed;
    this.#sets = sets;
    this.#catalog = {
      datasets: sets.map(({ id, views }) => ({
        id,
        views: views.map((view) => ({ id: view.id, studies: view.studies.map(({ id }) => id) })),
      })),
    };
    this.#state = chartStart(this.#catalog);
  }

  get state(): ChartState {
    return this.#state;
  }

  /** Views of the data set shown. */
  get views(): readonly ChartView[] {
    return this.#set?.views ?? [];
  }

  /** Month of the data set shown: `December 2026`. */
  get month(): string {
    return this.#set?.month ?? '';
  }

  /** What the newest figures change, where older ones are shown; else null. */
  get newer(): NewerFigures | null {
    return newerFigures(this.#sets, this.#state);
  }

  get view(): ChartView {
    return this.#view;
  }

  /** Studies drawn. */
  get shown(): readonly ShownStudy[] {
    return this.#shown;
  }

  get stops(): readonly Stop[] {
    return this.#stops;
  }

  /** Place of the reading among the stops; −1 where nothing is read. */
  get place(): number {
    const at = this.#reading?.stop.at;
    return this.#stops.findIndex((stop) => stop.at === at);
  }

  /** What is looked at, else what is pinned. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** What of the address could not be honored, in sentences. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  get own(): readonly OwnMark[] {
    return this.#own;
  }

  /** The own creators that stand on the axes of the view: those that count as it does, within its sizes. */
  get drawnOwn(): readonly OwnMark[] {
    return this.#drawnOwn;
  }

  get link(): string {
    return this.#address?.link(this.#state) ?? '';
  }

  /** Takes up what the address says and follows it; returns what ends that. */
  open(address: ChartAddress = this.#around()): () => void {
    this.#address = address;
    this.#arrive(address.read());
    return address.listen((reading) => this.#arrive(reading));
  }

  /** Shows another view: what was hidden or in front belongs to the one before. */
  choose(view: string): void {
    this.#change({ view, hidden: [], front: null });
  }

  /** Shows the newest figures: an entry of the history at once, so that Back undoes it. */
  takeNewest(): void {
    this.#change(onNewest(this.#sets, this.#state));
    clearTimeout(this.#timer);
    this.#address?.write(this.#state);
  }

  /** Hides or shows a study. */
  toggle(study: string): void {
    const { hidden, front } = this.#state;
    const isHidden = hidden.includes(study);
    const now = isHidden ? hidden.filter((id) => id !== study) : [...hidden, study];
    this.#change({
      hidden: this.#view.studies.map(({ id }) => id).filter((id) => now.includes(id)),
      front: front === study ? null : front,
    });
  }

  /** Brings a study forward, or back among the others. */
  bring(study: string): void {
    this.#change({ front: this.#state.front === study ? null : study });
  }

  /** Reads at a follower count while a pointer is there; null where it has left. */
  look(followers: number | null): void {
    this.#looked = followers;
  }

  /** Pins the reading at a follower count; null takes it off. */
  pin(followers: number | null): void {
    this.#looked = null;
    const stop = followers === null ? undefined : stopAt(this.#stops, followers);
    this.#change({ at: stop?.at ?? null });
  }

  /** Pins the reading where a pointer pressed, or takes it off where it is pinned already. */
  press(followers: number | null): void {
    const stop = followers === null ? undefined : stopAt(this.#stops, followers);
    this.pin(stop && stop.at !== this.#state.at ? stop.at : null);
  }

  /** Moves the pinned reading by stops; from nowhere to the first or the last one. */
  step(by: number): void {
    const { place } = this;
    const from = place >= 0 || by > 0 ? place : this.#stops.length;
    const next = Math.min(this.#stops.length - 1, Math.max(0, from + by));
    this.pin(this.#stops[next]?.at ?? null);
  }

  /** Takes over the list of own creators. */
  setOwn(own: readonly OwnMark[]): void {
    this.#own = own;
    this.#change({ creators: creatorsText(own) });
  }

  /** The address of the page around. */
  #around(): ChartAddress {
    return (this.#isFramed ? frameAddress : windowAddress)({
      read: (fragment) => readChart(fragment, this.#catalog),
      encode: (state: ChartState) => encodeChart(state, this.#catalog),
    });
  }

  #change(part: Partial<ChartState>): void {
    this.#state = { ...this.#state, ...part };
    const { at } = this.#state;
    // Where nothing is read any more, nothing is pinned.
    if (at !== null && !stopAt(this.#stops, at)) this.#state = { ...this.#state, at: null };
    this.#problems = [];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#address?.write(this.#state), rest);
  }

  #arrive(reading: ChartReading): void {
    clearTimeout(this.#timer);
    this.#looked = null;
    const isState = reading.kind === 'state';
    this.#state = isState ? reading.state : chartStart(this.#catalog);
    const own = creatorsIn(this.#state.creators);
    this.#own = own.creators;
    const isUnread = this.#state.at !== null && !stopAt(this.#stops, this.#state.at);
    this.#problems = [
      ...(isState ? reading.problems : []),
      ...own.problems,
      ...(isUnread ? ['No study of this view has a figure for the size in this link.'] : []),
    ];
  }
}
