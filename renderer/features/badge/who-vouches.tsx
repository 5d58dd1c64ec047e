import { useTranslation } from 'react-i18next';
import type { Voucher } from '../../../shared/trust';
import { Button } from '../../ui/button';
import { Changing } from '../keep/read-only';
import type { IssuerTrust } from './use-issuer-trust';
import { useMoments } from './use-moments';

/** Who vouches for the issuer, a line each, and the earner's own word to give or take back. */
export function WhoVouches({ trust }: { readonly trust: IssuerTrust }) {
  const { t } = useTranslation();
  const { vouchers, pin } = trust.standing;
  const hasPin = vouchers.some(({ kind }) => kind === 'pin');
  return (
    <div className="who-vouches">
      <h3>{t('badge:vouches')}</h3>
      {vouchers.length === 0 && (
        <p className="aside">{t(pin === 'cannot-pin' ? 'badge:vouchesNotYet' : 'badge:vouchesNobody')}</p>
      )}
      <ul className="lines">
        {vouchers.map((voucher, at) => (
          <li className="line" key={`${voucher.kind} ${at}`} dir="auto">
            <VoucherWords voucher={voucher} />
          </li>
        ))}
      </ul>
      <Changing>
        <div className="who-vouches-actions">
          {pin === 'can-pin' && (
            <Button onPress={() => void trust.pin()}>{t(hasPin ? 'badge:pinAgain' : 'badge:pin')}</Button>
          )}
          {hasPin && <Button onPress={() => void trust.unpin()}>{t('badge:unpin')}</Button>}
        </div>
      </Changing>
    </div>
  );
}

function VoucherWords({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useTranslation();
  const moments = useMoments();
  switch (voucher.kind) {
    case 'pin':
      return t(voucher.keyChanged ? 'badge:voucherPinChanged' : 'badge:voucherPin', { date: moments.day(voucher.at) });
    case 'domain':
      return t('badge:voucherDomain', { domain: voucher.domain });
    case 'registry': {
      const { registry, name, sameName, since, location, url } = voucher;
      const place = [location, url].filter((part) => part !== null).join(' · ');
      return (
        <>
          <div className="line-name">
            {since === null
              ? t('badge:voucherRegistry', { registry, name })
              : t('badge:voucherRegistrySince', { registry, name, date: moments.day(since) })}
          </div>
          {!sameName && <div className="line-note">{t('badge:voucherOtherName')}</div>}
          {place !== '' && <div className="line-note">{place}</div>}
        </>
      );
    }
  }
}
