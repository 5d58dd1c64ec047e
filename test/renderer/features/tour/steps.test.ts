import { describe, expect, it } from 'vitest';
import { stepAfter, stepNumber, tourStepAt } from '../../../../renderer/features/tour/steps';

describe('the tour of the first run', () => {
  it('begins in an empty wallet, and never by itself in one that has badges', () => {
    expect(tourStepAt({ step: null, badges: 0, atBadge: false })).toBe('add');
    expect(tourStepAt({ step: null, badges: 12, atBadge: false })).toBeNull();
  });
  it('goes on when what it asks for was done', () => {
    expect(tourStepAt({ step: 'add', badges: 0, atBadge: false })).toBe('add');
    expect(tourStepAt({ step: 'add', badges: 3, atBadge: false })).toBe('verdict');
    expect(tourStepAt({ step: 'verdict', badges: 3, atBadge: true })).toBe('backup');
    expect(tourStepAt({ step: 'backup', badges: 3, atBadge: false })).toBe('backup');
  });
  it('is over when it is over', () => {
    expect(tourStepAt({ step: 'over', badges: 0, atBadge: true })).toBe('over');
    expect(stepAfter('over')).toBe('over');
    expect(['add', 'verdict', 'backup'].map((step) => stepNumber(step as 'add'))).toEqual([1, 2, 3]);
  });
});
