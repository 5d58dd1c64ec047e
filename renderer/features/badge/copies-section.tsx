import { useTranslation } from 'react-i18next';
import type { CopyView } from '../../../shared/wallet';
import { Disclosure } from '../../ui/disclosure';
import { sizeInWords } from './moments';
import { OriginWords } from './origin-words';
import { useMoments } from './use-moments';

/** Further originals of the same badge: other files, other wrappings, other places it came from. */
export function CopiesSection({ copies }: { readonly copies: readonly CopyView[] }) {
  const { t, i18n } = useTranslation();
  const moments = useMoments();
  if (copies.length === 0) return null;
  return (
    <Disclosure title={t('badge:copies')} note={String(copies.length)}>
      <p className="aside">{t('badge:copiesText')}</p>
      <ul className="lines">
        {copies.map((copy) => (
          <li className="line" key={`${copy.sha256} ${copy.pointer}`}>
            <div className="line-name" dir="auto">
              {copy.fileName}
            </div>
            {!isFileItself(copy) && (
              <div className="line-note" dir="auto">
                <OriginWords origin={copy.origin} />
              </div>
            )}
            <div className="line-note">
              {[
                copy.mediaType,
                sizeInWords(copy.size, i18n.language),
                t('badge:addedOn', { date: moments.day(copy.addedAt) }),
              ].join(' · ')}
            </div>
            <code className="hash">{copy.sha256}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Whether its origin says no more than its name. */
function isFileItself({ origin, fileName }: CopyView): boolean {
  return origin.kind === 'file' && origin.inside === undefined && origin.name === fileName;
}
