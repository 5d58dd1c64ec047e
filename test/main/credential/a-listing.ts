/** An entry of a profile's `badges.json` as Credly writes it: the shape is theirs, the people and badges are made up. */
export const listedId = '7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8d';
export const hostedAt = `https://api.credly.com/v1/obi/v2/badge_assertions/${listedId}`;

export const entry = {
  id: listedId,
  issued_at_date: '2026-02-04',
  issued_to: 'Sofia Berg',
  locale: 'en',
  public: true,
  state: 'accepted',
  expires_at: null,
  issued_at: '2026-02-04T15:20:32.000-05:00',
  issuer: {
    summary: 'issued by Harbour School',
    entities: [
      {
        label: 'Issued by',
        primary: true,
        entity: {
          type: 'Organization',
          id: '0f381ae3-0000-4545-9e21-dcda99431713',
          name: 'Harbour School',
          vanity_url: 'https://www.credly.com/org/harbour-school',
        },
      },
    ],
  },
  badge_template: {
    id: '538d61bc-0000-49c5-9667-7f8d3c48e630',
    name: 'Knots - Intermediate',
    description: 'Ties the twelve knots of the harbour.',
    level: 'Intermediate',
    time_to_earn: 'Weeks',
    type_category: 'Validation',
    cost: 'Free',
    url: 'https://www.credly.com/org/harbour-school/badge/knots-intermediate',
    image_url: 'https://images.credly.com/images/knots.png',
    skills: [{ name: 'Knots' }, { name: 'PWID-B0257400' }, { name: 'Rope work' }],
    alignments: [{ name: 'Rope standard', url: 'https://standards.example/ropes', description: 'Part 2' }],
    badge_template_activities: [
      { activity_type: 'Course', title: 'The course on knots', url: 'https://harbour.example/knots' },
      { activity_type: 'Assessment', title: 'The examination at the quay', url: null },
    ],
  },
  image_url: 'https://images.credly.com/images/knots.png',
};

/** What stands at the hosted address: the same badge, with less said about it. */
export const hosted = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: hostedAt,
  recipient: { type: 'email', hashed: false, identity: 'sofia@person.example' },
  badge: 'https://api.credly.com/v1/obi/v2/issuers/0f381ae3/badge_classes/538d61bc',
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-02-04T20:20:30.000Z',
};
export const badgeClass = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: hosted.badge,
  name: 'Knots - Intermediate',
  description: 'Ties the twelve knots of the harbour.',
  image: 'https://images.credly.com/images/knots.png',
  criteria: { narrative: 'See the harbour.' },
  tags: ['Knots'],
  issuer: 'https://api.credly.com/v1/obi/v2/issuers/0f381ae3',
};
export const profile = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Issuer',
  id: badgeClass.issuer,
  name: 'Harbour School',
  url: 'https://harbour.example',
  email: 'badges@harbour.example',
};
