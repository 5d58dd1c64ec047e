import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../shared/wallet';

/** Where a badge, or a copy of it, came from. */
export function OriginWords({ origin }: { readonly origin: Origin }) {
  const { t } = useTranslation();
  switch (origin.kind) {
    case 'file':
      return origin.inside === undefined
        ? t('badge:originFile', { name: origin.name })
        : t('badge:originInside', { name: origin.name, inside: origin.inside });
    case 'text':
      return t('badge:originText');
    case 'code':
      return t(`badge:originCode.${origin.from}`);
    case 'url':
      return origin.via === undefined
        ? t('badge:originUrl', { url: origin.url })
        : t('badge:originUrlVia', { url: origin.url, via: origin.via.join(', ') });
    case 'declared':
      return t(origin.as === 'statement' ? 'declared:originStatement' : 'declared:originFile');
    case 'sample':
      return t('badge:originSample', { name: origin.name });
  }
}
