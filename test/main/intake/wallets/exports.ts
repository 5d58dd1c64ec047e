import { ed25519Pair } from './private-material';

export const walletContext = ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/wallet/v1'];

/** One profile of a Learner Credential Wallet backup, with the keys such a backup holds. */
export function profile(name: string, credentials: readonly unknown[]) {
  const { verificationKey, keyAgreementKey, didDocument } = ed25519Pair(name);
  const metadata = {
    '@context': ['https://w3id.org/wallet/v1'],
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000aa',
    type: 'ProfileMetadata',
    data: { profileName: name },
  };
  return {
    '@context': walletContext,
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000bb',
    type: 'UniversalWallet2020',
    status: 'UNLOCKED',
    contents: [...credentials, didDocument, verificationKey, keyAgreementKey, metadata],
  };
}
