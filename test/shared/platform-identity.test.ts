import { describe, expect, it } from 'vitest';
import { badgeIdentity } from '../../shared/platform-identity';
import { addressesToAsk, platformRouteOf } from '../../shared/platforms';

const uuid = '7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8d';
const entity = 'Ab3dEf-hIjK_mNoPqRsTuV';
const hash = '0123456789abcdef0123456789abcdef01234567';
const documents = (address: string) => {
  const found = platformRouteOf(address);
  return found?.route.documents(found.match);
};

const credly = [
  `https://www.credly.com/badges/${uuid}`,
  `https://www.credly.com/badges/${uuid}/public_url`,
  `https://www.credly.com/badges/${uuid}/linked_in_profile`,
  `https://www.credly.com/badges/${uuid}?source=linked_in_profile`,
  `https://www.credly.com/earner/earned/badge/${uuid}`,
  `https://credly.com/badges/${uuid.toUpperCase()}`,
  `https://www.youracclaim.com/badges/${uuid}/public_url`,
  `https://api.credly.com/v1/obi/v2/badge_assertions/${uuid}`,
  `https://www.credly.com/api/v1/obi/v2/badge_assertions/${uuid}`,
  `https://api.youracclaim.com/api/v1/obi/v2/badge_assertions/${uuid}`,
];
const badgr = [
  `https://badgr.com/public/assertions/${entity}`,
  `https://eu.badgr.com/public/assertions/${entity}?identity__email=sofia%40person.example`,
  `https://api.badgr.io/public/assertions/${entity}`,
  `https://api.eu.badgr.io/public/assertions/${entity}/image`,
  `https://api.badgr.io/public/assertions/${entity}.json?expand=badge&expand=badge.issuer`,
  `https://badges.parchment.com/public/assertions/${entity}`,
  `https://api.badges.parchment.com/public/assertions/${entity}`,
  `https://badges.parchment.eu/public/assertions/${entity}`,
  `https://harbour.badges.parchment.eu/public/credentials/${entity}?identity__email=sofia%40person.example`,
  `https://api.badges.parchment.eu/public/assertions/${entity}`,
];

describe('which badge an address names', () => {
  it.each(credly)('one id space for Credly and Acclaim: %s', (address) => {
    expect(badgeIdentity(address)).toBe(`credly:${uuid}`);
    expect(documents(address)).toEqual([`https://api.credly.com/v1/obi/v2/badge_assertions/${uuid}`]);
  });

  it.each(badgr)('one id space for Badgr, its regions and where it moved: %s', (address) => {
    expect(badgeIdentity(address)).toBe(`badgr:${entity}`);
  });

  it('keeps capitals apart where ids do', () => {
    expect(badgeIdentity(`https://badgr.com/public/assertions/${entity.toLowerCase()}`)).not.toBe(`badgr:${entity}`);
  });

  it.each([
    ['https://badgr.com', ['https://api.badgr.io', 'https://api.badges.parchment.com']],
    ['https://ca.badgr.com', ['https://api.ca.badgr.io', 'https://api.badges.parchment.ca']],
    ['https://badges.parchment.com', ['https://api.badges.parchment.com', 'https://api.badgr.io']],
    ['https://badges.parchment.au', ['https://api.badges.parchment.au', 'https://api.au.badgr.io']],
  ])('asks the region an address stands in, the moved host after it: %s', (site, hosts) => {
    const path = `/public/assertions/${entity}`;
    expect(documents(site + path)).toEqual(hosts.map((host) => host + path));
  });

  it.each([
    [`https://openbadgefactory.com/v1/assertion/${hash}.html`, `open-badge-factory:${hash}`],
    [`https://openbadgefactory.com/v1/assertion/${hash}`, `open-badge-factory:${hash}`],
    ['https://openbadgepassport.com/app/badge/info/918042', 'open-badge-passport:918042'],
    ['https://openbadgepassport.com/app/badge/info/918042/pic/embed', 'open-badge-passport:918042'],
    [`https://www.credential.net/${uuid}#acc.Qx`, `accredible:${uuid}`],
    [`https://api.accredible.com/v1/obi/badge_assertions/${uuid}`, `accredible:${uuid}`],
    [`https://learn.harbour.example/badges/badge.php?hash=${hash}`, `moodle:learn.harbour.example:${hash}`],
    [
      `https://learn.harbour.example/badges/assertion.php?b=${hash}&obversion=2`,
      `moodle:learn.harbour.example:${hash}`,
    ],
    [`https://harbour.example/lms/badges/badge.php?hash=${hash}`, `moodle:harbour.example/lms:${hash}`],
  ])('%s', (address, identity) => {
    expect(badgeIdentity(address)).toBe(identity);
  });

  it('asks an address of no platform itself', () => {
    expect(addressesToAsk('https://issuer.example/badges/1')).toEqual(['https://issuer.example/badges/1']);
    expect(addressesToAsk(`https://www.credly.com/badges/${uuid}`)).toHaveLength(1);
  });

  it('asks a Moodle site in the folder it is installed in', () => {
    expect(documents(`https://harbour.example/lms/badges/badge.php?hash=${hash}`)).toEqual([
      `https://harbour.example/lms/badges/assertion.php?b=${hash}&obversion=2`,
    ]);
  });

  it.each([
    null,
    undefined,
    '',
    'urn:uuid:7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8d',
    `https://www.credly.com.evil.example/badges/${uuid}`,
    `https://evil-credly.com/badges/${uuid}`,
    `https://www.credly.com@evil.example/badges/${uuid}`,
    `https://sofia:x@www.credly.com/badges/${uuid}`,
    `https://www.credly.com:8443/badges/${uuid}`,
    `https://www.credly.com/badges/${uuid}extra`,
    `https://www.credly.com/org/harbour/badge/${uuid}`,
    `https://api.credly.com/v1/obi/v2/issuers/${uuid}/badge_classes/${uuid}`,
    `https://evil.example/?u=https://www.credly.com/badges/${uuid}`,
    `https://api.badgr.io/public/badges/${entity}`,
    `https://api.eu.badgr.io.evil.example/public/assertions/${entity}`,
    'https://openbadgefactory.com/c/receive/123',
    'javascript:alert(1)',
  ])('names none: %s', (address) => {
    expect(badgeIdentity(address)).toBeNull();
  });

  it('is quick to give up on an endless address', () => {
    expect(badgeIdentity(`https://www.credly.com/badges/${'a'.repeat(1_000_000)}`)).toBeNull();
    expect(badgeIdentity(`https://x.example/badges/badge.php?${'hash='.repeat(400)}`)).toBeNull();
  });
});
