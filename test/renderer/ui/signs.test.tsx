import { describe, expect, it, vi } from 'vitest';
import { BadgePicture } from '../../../renderer/ui/badge-picture';
import { ClassLabel } from '../../../renderer/ui/class-label';
import { frames, pipsOf } from '../../../renderer/ui/emblem-shapes';
import { firstLetter } from '../../../renderer/ui/first-letter';
import { Markdown } from '../../../renderer/ui/markdown';
import { VerdictIcon } from '../../../renderer/ui/verdict-icon';
import { VerdictPill } from '../../../renderer/ui/verdict-pill';
import { verdicts } from '../../../shared/report';
import { aRecord, aSummary } from '../features/a-record';
import { rendered, textOf } from '../features/rendered';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

describe('emblems', () => {
  it('have a frame of their own for each class', () => {
    expect(new Set(Object.values(frames)).size).toBe(Object.keys(frames).length);
  });

  it('count the level in pips', () => {
    expect((['foundational', 'intermediate', 'advanced', 'thought-leader'] as const).map(pipsOf)).toEqual([1, 2, 3, 4]);
    expect((['associate', 'professional', 'advanced-professional'] as const).map(pipsOf)).toEqual([1, 2, 3]);
    expect(pipsOf(null)).toBe(0);
  });

  it('stand beside words', () => {
    const label = rendered(<ClassLabel class="skill-progression" level="advanced" />);
    expect(textOf(label)).toBe('Skill progression, Advanced');
    expect(label).toContain('aria-hidden="true"');
    expect(textOf(rendered(<ClassLabel class="skill-progression" level="advanced" length="short" />))).toBe('Advanced');
    expect(textOf(rendered(<ClassLabel class="certificate" level={null} length="short" />))).toBe('Certificate');
  });
});

describe('verdicts', () => {
  it('have a sign and words of their own, so that colour is never alone', () => {
    expect(new Set(verdicts.map((verdict) => rendered(<VerdictIcon verdict={verdict} />))).size).toBe(verdicts.length);
    expect(new Set(verdicts.map((verdict) => textOf(rendered(<VerdictPill verdict={verdict} />)))).size).toBe(
      verdicts.length,
    );
  });
});

describe('BadgePicture', () => {
  it('is an image of the record, described by its name', () => {
    const html = rendered(<BadgePicture record={aRecord({ hasPicture: true })} size={96} />);
    expect(html).toMatch(/<img[^>]* src="app:\/\/lapel\/image\/a{64}"[^>]*>$/);
    expect(html).toContain('alt="Badge picture: Structural Design: Steel Bridges"');
  });

  it('is drawn from class and letter where there is none', () => {
    const html = rendered(<BadgePicture record={aRecord({ summary: aSummary({ name: 'éclair' }) })} size={96} />);
    expect(html).toContain('role="img"');
    expect(html).toContain(frames['skill-progression']);
    expect(textOf(html)).toBe('É');
  });
});

describe('firstLetter', () => {
  it.each([
    ['  mia', 'M'],
    ['e\u0301clair', 'E\u0301'],
    ['👩‍🚀 crew', '👩‍🚀'],
    ['', ''],
  ])('of “%s” is “%s”', (text, letter) => {
    expect(firstLetter(text)).toBe(letter);
  });
});

describe('Markdown of an issuer', () => {
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '![spy](https://tracker.example/pixel.png)',
    '[click](javascript:alert(1)) [page](https://issuer.example/)',
    '# Big words',
    '<style>*{display:none}</style><iframe src="https://a.example"></iframe>',
  ].join('\n\n');
  const html = rendered(<Markdown text={hostile} />);

  it('brings no element of its own, loads nothing and links nowhere by itself', () => {
    for (const tag of ['<script', '<img', '<style', '<iframe', '<a ', '<h1', 'href=', 'src=', 'onerror']) {
      expect(html).not.toContain(tag);
    }
  });

  it('keeps the words, and gives a link to the one function that opens links', () => {
    expect(textOf(html)).toContain('Big words');
    expect(html).toMatch(/<button type="button" class="link">page<\/button>/);
    expect(html).not.toContain('javascript:');
  });
});
