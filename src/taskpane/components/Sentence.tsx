import { paneText } from '../../app/messages';

export interface SentenceProps {
  readonly kpi: string;
  /** Formatted; undefined while it is not typed yet. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly by: string | undefined;
  readonly initiative: string;
}

/** The sentence of a key result, written as the form is filled in: what is missing is a gap. */
export function Sentence({ kpi, from, to, by, initiative }: SentenceProps) {
  const { sentenceParts: parts } = paneText.promote;
  return (
    <p className="sentence number">
      {parts.change} <strong>{kpi}</strong> {parts.from} <Part text={from} /> {parts.to} <Part text={to} />{' '}
      {parts.by} <Part text={by} />
      {initiative.trim() !== '' && (
        <>
          {' '}
          {parts.through} <strong>{initiative.trim()}</strong>
        </>
      )}
      .
    </p>
  );
}

function Part({ text }: { readonly text: string | undefined }) {
  return text === undefined ? <span className="sentence-gap">…</span> : <strong>{text}</strong>;
}
