import { KeysSection } from './keys-section';
import { PlaceSection } from './place-section';
import { WalletsSection } from './wallets-section';

/** What opens the wallet, which others there are, and where it lies. */
export function KeepSections() {
  return (
    <>
      <KeysSection />
      <WalletsSection />
      <PlaceSection />
    </>
  );
}
