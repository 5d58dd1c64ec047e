import { bakeSvg } from '../issuer/bake-svg';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';

const office = issuer('Hostile Office', { did: 'key', host: 'hostile.example' });

/** A badge that is verified offline, with this text wherever a badge has room for one. */
export async function badgeSaying(text: string): Promise<string> {
  const award = {
    ...plainAward,
    seed: text,
    name: text,
    description: `${text} description`,
    criteria: `${text} criteria`,
    recipient: { email: `${text.toLowerCase().replace(/[^a-z0-9]/g, '')}@example.org`, id: 'did:example:mia' },
  };
  return JSON.stringify(await signedOpenBadge3(office, award));
}

/** A badge in a drawing that tries everything a drawing can try: scripts, handlers, frames, requests. */
export async function hostileDrawing(elsewhere: string): Promise<string> {
  const act = `document.documentElement.setAttribute('data-ran', 'yes'); document.title = 'ran'; fetch('${elsewhere}/fetch')`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64" onload="${act}">
  <script>${act}</script>
  <foreignObject width="64" height="64"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${elsewhere}/frame"/></foreignObject>
  <image xlink:href="${elsewhere}/pixel.png" width="1" height="1"/>
  <a xlink:href="javascript:${act}"><rect width="64" height="64" fill="teal"/></a>
</svg>`;
  return bakeSvg(drawing, 'ob3', await badgeSaying('Hostile drawing'));
}
