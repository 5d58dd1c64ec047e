import './page.css';

/** Says that something is on its way, in words too. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <p className="spinner" role="status">
      {label}
    </p>
  );
}
