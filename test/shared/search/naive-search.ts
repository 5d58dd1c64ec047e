import type { Collection } from '../../../shared/collections';
import { fold } from '../../../shared/search/fold';
import type { Query, Term } from '../../../shared/search/query';
import { now, type SampleBadge } from './some-badges';

/** What a search means, said as plainly as it can be and as slowly as it likes: the compiled one is compared with it. */
export function naiveSearch(query: Query, badge: SampleBadge, collections: readonly Collection[]): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => naiveSearch(part, badge, collections));
    case 'or':
      return query.parts.some((part) => naiveSearch(part, badge, collections));
    case 'not':
      return !naiveSearch(query.part, badge, collections);
    default:
      return term(query, badge, collections);
  }
}

function term(wanted: Term, badge: SampleBadge, collections: readonly Collection[]): boolean {
  const editions = [badge, ...badge.others];
  const inCollections = ({ id }: SampleBadge): readonly string[] =>
    collections.filter(({ members }) => members.includes(id)).map(({ name }) => name);
  switch (wanted.kind) {
    case 'text':
      return editions.some((one) =>
        [...textsOf(one), ...inCollections(one)].some((text) => stands(text, wanted.text, wanted.whole)),
      );
    case 'field': {
      const { field, whole, text } = wanted;
      if (field === 'in' || field === 'tag')
        return editions.some((one) =>
          (field === 'in' ? inCollections(one) : one.fields.tags).some((name) =>
            whole ? fold(name) === fold(text) : fold(name).includes(fold(text)),
          ),
        );
      return editions.some(({ fields }) => {
        const all = {
          name: [fields.name ?? ''],
          issuer: [fields.issuer ?? ''],
          skill: fields.skills,
          notes: [fields.notes],
        };
        return all[field].some((one) => stands(one, text, whole));
      });
    }
    case 'is':
      return isIt(wanted.value, badge);
    case 'has':
      return hasIt(wanted.value, badge, editions.flatMap(inCollections));
    case 'class':
      return badge.class === wanted.value;
    case 'level':
      return badge.level === wanted.value;
    case 'lang':
      return badge.language?.split('-').slice(0, wanted.value.split('-').length).join('-') === wanted.value;
    case 'never-expires':
      return badge.expiresOn === null;
    case 'date': {
      const date = wanted.of === 'issued' ? badge.date : badge.expiresOn;
      if (date === null) return false;
      const begins = date.slice(0, wanted.from.length);
      const ends = date.slice(0, wanted.to.length);
      switch (wanted.relation) {
        case 'before':
          return begins < wanted.from;
        case 'until':
          return begins <= wanted.from;
        case 'after':
          return begins > wanted.from;
        case 'since':
          return begins >= wanted.from;
        case 'in':
          return begins >= wanted.from && ends <= wanted.to;
      }
    }
  }
}

function textsOf({ fields }: SampleBadge): readonly string[] {
  const { name, issuer, skills, tags, notes, rest } = fields;
  return [name ?? '', issuer ?? '', ...skills, ...tags, notes, rest.join(' ')];
}

function stands(text: string, wanted: string, whole: boolean): boolean {
  const [inside, part] = [fold(text), fold(wanted)];
  if (!whole) return inside.includes(part);
  // Whole words; Japanese has no spaces, and so no places where no word could begin.
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const letter = '[a-z0-9]';
  const before = new RegExp(`^${letter}`).test(part) ? `(?<!${letter})` : '';
  const after = new RegExp(`${letter}$`).test(part) ? `(?!${letter})` : '';
  return new RegExp(before + escaped + after).test(inside);
}

function isIt(value: (Term & { kind: 'is' })['value'], badge: SampleBadge): boolean {
  const days = (date: string): number => (Date.parse(date) - now.getTime()) / 86_400_000;
  switch (value) {
    case 'expiring':
      return badge.verdict === 'verified' && badge.expiresOn !== null && days(badge.expiresOn) <= 90;
    case 'new':
      return days(badge.addedAt) >= -7;
    case 'favourite':
      return badge.own.favourite;
    case 'archived':
      return badge.own.archivedAt !== null;
    case 'private':
    case 'transcript':
    case 'public':
      return badge.own.visibility === value;
    case 'self-declared':
      return badge.selfDeclared ?? false;
    case 'stack':
      return badge.others.length > 0;
    default:
      return !(badge.selfDeclared ?? false) && badge.verdict === value;
  }
}

function hasIt(
  value: (Term & { kind: 'has' })['value'],
  badge: SampleBadge,
  inCollections: readonly string[],
): boolean {
  const editions = [badge, ...badge.others];
  switch (value) {
    case 'notes':
      return editions.some(({ own }) => own.notes !== '');
    case 'tags':
      return editions.some(({ own }) => own.tags.length > 0);
    case 'skills':
      return badge.fields.skills.length > 0;
    case 'collection':
      return inCollections.length > 0;
    case 'evidence':
      return badge.hasEvidence;
    case 'picture':
      return badge.hasPicture;
    case 'endorsement':
      return badge.hasEndorsements;
    case 'level':
      return badge.level !== null;
    case 'expiry':
      return badge.expiresOn !== null;
  }
}
