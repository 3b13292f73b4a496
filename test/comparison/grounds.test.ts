import { describe, expect, it } from 'vitest';
import { groupGrounds, groupOf, shopGrounds } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import {
  groupFields,
  type GroupKey,
  type GroupState,
  shopFields,
  type ShopKey,
  startState,
  type State,
} from '#share';
import { dataset, newestSet } from '../data/real-content.ts';

const data = defaultsOf(dataset);
const [nano, micro] = data.tiers;
const group = (change: Partial<GroupState> = {}): GroupState => ({
  ...{ count: 1, followers: 10_000, deal: 'fee', format: 'post', own: {} },
  ...change,
});
const of = (name: GroupKey, change: Partial<GroupState> = {}) =>
  groupGrounds(name, group(change), startState, data);

describe('groupGrounds', () => {
  it('says between which figures a number lies, and cites both, where no tier holds the number', () => {
    const grounds = of('engagementRate', { followers: 8000 });
    expect(grounds.how).toMatch(/^Between the figures for 3.2k and 32k followers\. /);
    const both = [data.defaults.engagementRate.nano, data.defaults.engagementRate.micro];
    for (const { how, sources } of both) {
      expect(grounds.how).toContain(how);
      expect(grounds.sources).toEqual(expect.arrayContaining(sources));
    }
  });

  it('is the tier’s own where the number shown is the tier’s', () => {
    const center = micro?.center ?? 0;
    const shown = groupOf(group({ followers: center }), startState, data).engagementRate;
    const { low, likely, high, how } = data.defaults.engagementRate.micro;
    expect(shown).toEqual({ low, likely, high });
    expect(of('engagementRate', { followers: center }).how).toBe(how);
  });

  it.each([(nano?.center ?? 0) - 1, 2_000_001, 157e6])(
    'warns at %i followers, beyond the sizes the data cover',
    (followers) => {
      for (const name of ['fee', 'reachRate', 'engagementRate'] as const) {
        const { how, basis } = of(name, { followers });
        expect(how).toMatch(/^Beyond the sizes the data cover \(3.2k to 2M followers\)/);
        expect(basis).toBe('assumption');
      }
    },
  );

  describe('of December', () => {
    const december = defaultsOf(newestSet);
    const now = (name: GroupKey, change: Partial<GroupState> = {}) =>
      groupGrounds(name, group(change), startState, december);

    it('say of a fee how much of what is asked gets paid', () => {
      expect(now('fee').how).toContain(december.defaults.negotiated.how);
      expect(of('fee').how).not.toContain(data.defaults.negotiated.how);
    });

    it('say of a video elsewhere what its numbers rest on there', () => {
      const tiktok = { platform: 'tiktok', format: 'story' } as const;
      const { videoReach, videoPrice, priceMultiple, clickRate } = december.defaults;
      expect(now('reachRate', tiktok).how).toBe(videoReach.tiktok?.how);
      expect(now('fee', tiktok).how).toContain(videoPrice.tiktok?.how);
      expect(now('fee', tiktok).how).not.toContain(priceMultiple.story.how);
      expect(now('clickRate', tiktok).how).toBe(clickRate.post.typical.how);
      expect(now('engagementRate', tiktok).sources).toContain('modash_tt2025');
    });

    it('say why a story alone counts no likes', () => {
      const { how } = december.defaults.storyEngagement;
      expect(now('engagementRate', { format: 'story' }).how).toContain(how);
      expect(now('engagementRate', { format: 'post-story' }).how).not.toContain(how);
    });
  });

  it('follows the deal: another figure for those who are paid than for those who are not', () => {
    expect(of('postingProbability', { deal: 'product' }).how).toBe(
      data.defaults.postingProbability.product.how,
    );
    expect(of('postingProbability', { deal: 'fee-commission' }).how).toBe(
      data.defaults.postingProbability.fee.how,
    );
  });

  it('names all that a number is combined of: of a post and a story, both', () => {
    const { how } = of('clickRate', { format: 'post-story' });
    expect(how).toContain(data.defaults.clickRate.post.typical.how);
    expect(how).toContain(data.defaults.clickRate.story.typical.how);
    const reach = of('reachRate', { format: 'post-story' }).how;
    expect(reach).toContain(data.defaults.storyExtra.how);
    expect(of('reachRate', { format: 'post' }).how).not.toContain(data.defaults.storyExtra.how);
    expect(of('fee', { format: 'story' }).how).toContain(data.defaults.priceMultiple.storyLink.how);
    expect(of('fee', { format: 'reel' }).how).toContain(data.defaults.priceMultiple.reel.how);
  });

  it('follows the product cost of the shop where the owner gave one', () => {
    const shop = { ...startState, shop: { product: 30 } };
    expect(groupOf(group(), shop, data).product).toBe(30);
    expect(groupGrounds('product', group(), shop, data).basis).toBe('own');
    expect(of('product').basis).toBe('assumption');
  });

  it('say of hours how many are asked, where asking takes time', () => {
    const december = defaultsOf(newestSet);
    const { askingTime, replyRate, acceptance } = december.defaults;
    const hours = (change: Partial<GroupState>, shop: State['shop'] = {}, on = december) =>
      groupGrounds('hours', group(change), { ...startState, shop }, on).how;
    for (const { how } of [askingTime, replyRate, acceptance.micro]) {
      expect(hours({ deal: 'product' })).toContain(how);
      expect(hours({ deal: 'product' }, {}, data)).not.toContain(how);
    }
    expect(hours({ deal: 'fee' })).not.toContain(acceptance.micro.how);
    expect(hours({}, { askingTime: 9 })).toContain('The minutes you gave.');
    expect(hours({}, { askingTime: 0 })).not.toContain(replyRate.how);
  });

  it('has a word for every field', () => {
    for (const name of Object.keys(groupFields) as GroupKey[]) {
      expect(of(name).how, name).not.toBe('');
    }
  });
});

describe('shopGrounds', () => {
  it('has a word for every field, and follows the audience', () => {
    for (const name of Object.keys(shopFields) as ShopKey[]) {
      expect(shopGrounds(name, startState, data).how, name).not.toBe('');
    }
    const cold = { ...startState, warmth: 'cold' } as const;
    expect(shopGrounds('conversionRate', cold, data).how).toBe(
      data.defaults.conversionRate.cold.how,
    );
  });
});
