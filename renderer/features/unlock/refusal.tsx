import './unlock.css';

/** Why a form was not taken; read out as soon as it stands there, and nothing at all before. */
export function Refusal({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <p className="unlock-refusal" role="alert">
      {words}
    </p>
  );
}
