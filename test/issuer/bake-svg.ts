export type SvgVersion = 'ob2' | 'ob3';

const vocabulary = {
  ob2: { namespace: 'http://openbadges.org', element: 'assertion' },
  ob3: { namespace: 'https://purl.imsglobal.org/ob/v3p0', element: 'credential' },
} as const;

/**
 * The drawing with the badge baked in, directly after the `<svg ...>` tag: JSON in a CDATA section, a compact JWS or an
 * address in the `verify` attribute (OB 2.0 Baking "SVGs", OB 3.0 "SVG").
 */
export function bakeSvg(drawing: string, version: SvgVersion, text: string): string {
  const { namespace, element } = vocabulary[version];
  const open = /<svg\b[^>]*>/.exec(drawing);
  if (!open) throw new Error('the picture has no <svg> tag');
  const tag = `${open[0].slice(0, -1)} xmlns:openbadges="${namespace}">`;
  const baked = text.startsWith('{')
    ? `<openbadges:${element}>\n<![CDATA[\n${text.replaceAll(']]>', ']]]]><![CDATA[>')}\n]]>\n</openbadges:${element}>`
    : `<openbadges:${element} verify="${text}"/>`;
  return drawing.replace(open[0], `${tag}\n${baked}`);
}
