import type { OwnPayments, PaymentLine } from '../../app/payments/payments.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { money, useOlderPayments } from './queries.ts';
import { useReviewerWords } from './words.ts';

const tones: Record<PaymentLine['state'], string> = { 'waiting-for-issue': 'plain', due: 'warn', paid: 'good' };

/** What was earned, review by review: due when the determination is issued, then paid. */
export function PaymentList({ payments }: { payments: OwnPayments }) {
  const words = useReviewerWords();
  const { language } = useWords();
  const older = useOlderPayments(payments);
  const lines = [...payments.lines, ...(older.data?.pages.flatMap((page) => page.lines) ?? [])];
  const hasMore = older.data ? older.hasNextPage : payments.next !== null;
  const more = () => void (older.data ? older.fetchNextPage() : older.refetch());
  return (
    <section aria-labelledby="payments">
      <h2 id="payments">{words.payments}</h2>
      {lines.length === 0 ? (
        <p>{words.noPayments}</p>
      ) : (
        <>
          <p>
            <strong>{fill(words.sumDue, { amount: money(payments.due) })}</strong> ·{' '}
            {fill(words.sumPaid, { amount: money(payments.paid) })}
          </p>
          <div className="oi-table-wrap">
            <table className="oi-table oi-stack">
              <caption className="usa-sr-only">{words.payments}</caption>
              <thead>
                <tr>
                  {[words.case, words.issued, words.review, words.amount, words.state].map((head) => (
                    <th scope="col" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={`${line.caseNumber}${line.round}`}>
                    <td data-label={words.case}>{line.caseNumber}</td>
                    <td data-label={words.issued}>{line.issuedOn ? showDate(line.issuedOn, language) : '–'}</td>
                    <td data-label={words.review}>{words[line.review]}</td>
                    <td data-label={words.amount}>{line.dollars === null ? words.noRate : money(line.dollars)}</td>
                    <td data-label={words.state}>
                      <span className="oi-state" data-tone={tones[line.state]}>
                        {fill(words.paymentState[line.state], {
                          date: line.paidOn ? showDate(line.paidOn, language) : '',
                          reference: line.reference ?? '',
                        })}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {hasMore && (
            <button type="button" className="usa-button usa-button--outline" disabled={older.isFetching} onClick={more}>
              {words.older}
            </button>
          )}
        </>
      )}
    </section>
  );
}
