import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordDetail } from '../../../shared/wallet';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { FilterPills } from '../../ui/filter-pills';
import { useCopy } from '../../ui/use-copy';

type Shown = 'signed' | 'decoded';

/** The signed data as text, unmodified; a token also decoded, for reading. */
export function RawView({ raw }: { readonly raw: RecordDetail['raw'] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>(raw.decoded === null ? 'signed' : 'decoded');
  const [copied, copy] = useCopy();
  const text = shown === 'decoded' && raw.decoded !== null ? raw.decoded : raw.text;
  return (
    <Disclosure title={t('badge:raw')}>
      <div className="raw-bar">
        {raw.decoded !== null && (
          <FilterPills
            label={t('badge:rawView')}
            items={[
              { value: 'decoded', label: t('badge:rawDecoded') },
              { value: 'signed', label: t('badge:rawOriginal') },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
        <Button variant="secondary" icon={copied ? <Check /> : <Copy />} onPress={() => copy(text)}>
          {copied ? t('badge:copied') : t('badge:copy')}
        </Button>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <pre className="raw" tabIndex={0} role="region" aria-label={t('badge:rawLabel')}>
        {text}
      </pre>
    </Disclosure>
  );
}
