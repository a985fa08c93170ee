import { describe, expect, test } from 'vitest';
import { weightedCategoryPresets } from './category/weighted-category-preset.ts';
import { egdiPreset } from './egdi-preset.ts';
import { gtmiPreset } from './gtmi-preset.ts';
import { idiPreset } from './idi/idi-preset.ts';
import { mdgTargetPresets } from './mdg/mdg-target-preset.ts';
import { presetCatalogue } from './preset-catalogue.ts';

const ids = presetCatalogue.map(({ presetId }) => presetId);

describe('the catalogue', () => {
  test('lists every preset once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const presets = [
      ...[2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024].map(egdiPreset),
      ...[2020, 2022, 2025].map(gtmiPreset),
      ...[2010, 2015, 2016, 2017].map(idiPreset),
      ...weightedCategoryPresets,
    ].map(({ presetId }) => presetId);
    const targets = mdgTargetPresets.map(({ targetId }) => `mdg-${targetId}`);
    const others = ['osi-points', 'epi-points', 'egdi-classes', 'ppp-benchmark-answers', 'ppp-benchmark-areas'];
    expect(ids.toSorted()).toEqual([...presets, ...targets, ...others].toSorted());
  });

  test('names title, producer and source of each', () => {
    for (const { title, producer, source } of presetCatalogue) {
      expect([title, producer, source]).not.toContain('');
    }
  });

  test('calls verified what published figures or a text prove, and only that', () => {
    for (const { presetId, isVerified, proof } of presetCatalogue) {
      expect({ presetId, isVerified }).toEqual({ presetId, isVerified: proof !== 'memory' });
    }
  });

  test('says of each that is not verified what is from memory or read so by us', () => {
    const unverified = presetCatalogue.filter(({ isVerified }) => !isVerified);
    expect(unverified.map(({ presetId }) => presetId)).toEqual([
      'egdi-classes',
      'idi-2010',
      'idi-2015',
      'idi-2016',
      'idi-2017',
      'infrascope-2009',
      'infrascope-2016',
      'oecd-dgi',
      'osi-2022',
      'ppp-benchmark-areas',
      'mdg-3.A',
      'mdg-5.B',
      'mdg-7.A',
    ]);
    for (const { note } of unverified) expect(note).not.toBe('');
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(presetCatalogue))).toEqual(presetCatalogue);
  });
});
