/** A name in one line: where there is little room, what it shares with its neighbours gives way, and what differs is seen. */
export function DistinctName({ name, shared }: { readonly name: string; readonly shared: string }) {
  if (shared === '') return <span className="one-line">{name}</span>;
  return (
    <span className="distinct-name">
      <span className="one-line">{shared}</span>
      <span className="one-line">{name.slice(shared.length)}</span>
    </span>
  );
}
