import { canParse } from './can-parse';

/**
 * What is known of the addresses of the platforms that host badges: one route a line, nothing else to add for a new one.
 * Sources: the platforms' own documentation of their Open Badges endpoints, and the addresses their pages have.
 */

/** The parts a route's `host` and `path` patterns found in an address. */
export interface RouteMatch {
  readonly url: URL;
  /** The badge's id, in the one spelling its identity has. */
  readonly id: string;
}

export interface PlatformRoute {
  /** The id space: two addresses with the same space and id name the same badge. */
  readonly space: string;
  /** Matches the whole host name. */
  readonly host: RegExp;
  /** Matches the path with its query; the group `id` is the badge's id. */
  readonly path: RegExp;
  /** How two spellings of one id are made alike. */
  readonly fold: 'lower-case' | 'as-written';
  /** Whether ids are unique in the whole space, or only on one site. */
  readonly scope: 'everywhere' | 'site';
  /** The addresses that answer with the badge's data, best first. Empty where only the page itself can say. */
  readonly documents: (match: RouteMatch) => readonly string[];
}

const uuid = '(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
/** Nothing, or what may stand behind an id: a slash, a query. */
const end = '(?:/?(?:\\?.*)?)$';

/** Credly, once Acclaim: one id space over all its hosts. The staging hosts are another system and not named here. */
const credlyHost = /^(?:(?:www|api)\.)?(?:credly|youracclaim)\.com$/;
const credlyDocument = ({ id }: RouteMatch): readonly string[] => [
  `https://api.credly.com/v1/obi/v2/badge_assertions/${id}`,
];

/**
 * Badgr, then Canvas Credentials, now Parchment: badges moved from host to host with their ids. Organisations have
 * names of their own before the host (`harbour.badges.parchment.eu`).
 */
const badgrHost = /^(?:[a-z0-9-]+\.){0,3}(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|ca|au|sg))$/;

/** The region a Badgr or Parchment host stands in; empty for the first one. */
function regionOf(host: string): string {
  return /(?:^|\.)(eu|ca|au|sg)\.badgr\./.exec(host)?.[1] ?? /\.parchment\.(eu|ca|au|sg)$/.exec(host)?.[1] ?? '';
}

function badgrDocuments({ url, id }: RouteMatch): readonly string[] {
  const region = regionOf(url.hostname);
  const path = `/public/${/\/public\/(\w+)/.exec(url.pathname)?.[1] ?? 'assertions'}/${id}`;
  const old = `https://api.${region === '' ? '' : `${region}.`}badgr.io${path}`;
  const moved = `https://api.badges.parchment.${region === '' ? 'com' : region}${path}`;
  return url.hostname.includes('parchment') ? [moved, old] : [old, moved];
}

/** Everything on a site's own address that follows from its page: the same folder, another script. */
function moodleDocument({ url, id }: RouteMatch): readonly string[] {
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  return [`${url.origin}${folder}assertion.php?b=${id}&obversion=2`];
}

const route = (
  space: string,
  host: RegExp,
  path: string,
  documents: PlatformRoute['documents'],
  more: Partial<Pick<PlatformRoute, 'fold' | 'scope'>> = {},
): PlatformRoute => ({
  space,
  host,
  path: new RegExp(path, 'i'),
  documents,
  fold: more.fold ?? 'lower-case',
  scope: more.scope ?? 'everywhere',
});

const asWritten = { fold: 'as-written' } as const;

export const platformRoutes: readonly PlatformRoute[] = [
  route('credly', credlyHost, `^/(?:[a-z]{2}/)?badges/${uuid}(?:/[a-z_]+)?${end}`, credlyDocument),
  route('credly', credlyHost, `^/(?:[a-z]{2}/)?earner/earned/badge/${uuid}${end}`, credlyDocument),
  route('credly', credlyHost, `^/(?:api/)?v1/obi/v\\d/badge_assertions/${uuid}${end}`, credlyDocument),
  route('credly', credlyHost, `^/(?:api/)?v1/obi/v\\d/issuers/[^/]+/badge_assertions/${uuid}${end}`, credlyDocument),
  route(
    'badgr',
    badgrHost,
    `^/public/(?:assertions|credentials)/(?<id>[\\w-]{16,64})(?:/image)?(?:\\.json)?${end}`,
    badgrDocuments,
    asWritten,
  ),
  route(
    'open-badge-factory',
    /^(?:www\.)?openbadgefactory\.com$/,
    `^/v1/assertion/(?<id>[0-9a-f]{40})(?:\\.json|\\.html)?${end}`,
    ({ id }) => [`https://openbadgefactory.com/v1/assertion/${id}.json`],
  ),
  route(
    'open-badge-passport',
    /^(?:www\.)?openbadgepassport\.com$/,
    `^/(?:app|obpv1)/badge/info/(?<id>\\d{1,12})(?:/(?:pic|full)/embed)?${end}`,
    ({ id }) => [`https://openbadgepassport.com/obpv1/badge/info/${id}`],
  ),
  route('accredible', /^(?:www\.)?credential\.net$/, `^/(?:embed/)?${uuid}${end}`, ({ id }) => [
    `https://api.accredible.com/v1/obi/badge_assertions/${id}`,
  ]),
  route('accredible', /^api\.accredible\.com$/, `^/v1/obi/badge_assertions/${uuid}${end}`, ({ id }) => [
    `https://api.accredible.com/v1/obi/badge_assertions/${id}`,
  ]),
  route('moodle', /^/, '/badges/badge\\.php\\?(?:.*&)?hash=(?<id>[0-9a-f]{40})(?:&.*)?$', moodleDocument, {
    scope: 'site',
  }),
  route('moodle', /^/, '/badges/assertion\\.php\\?(?:.*&)?b=(?<id>[0-9a-f]{40})(?:&.*)?$', moodleDocument, {
    scope: 'site',
  }),
];

/** The first route an address fits; null for an address of no known platform, or of no badge. */
export function platformRouteOf(address: string): { readonly route: PlatformRoute; readonly match: RouteMatch } | null {
  if (address.length > 2048 || !canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  for (const candidate of platformRoutes) {
    if (!candidate.host.test(url.hostname)) continue;
    const written = candidate.path.exec(`${url.pathname}${url.search}`)?.groups?.['id'];
    if (written === undefined) continue;
    const id = candidate.fold === 'lower-case' ? written.toLowerCase() : written;
    return { route: candidate, match: { url, id } };
  }
  return null;
}

/** The addresses to ask for the badge an address names: the platform's data where it is known, else the address itself. */
export function addressesToAsk(address: string): readonly string[] {
  const found = platformRouteOf(address);
  const documents = found ? found.route.documents(found.match) : [];
  return documents.length > 0 ? documents : [address];
}
