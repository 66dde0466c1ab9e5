import type { PaymentLine } from '../../app/payments/payments.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { money } from './queries.ts';
import { useReviewerWords } from './words.ts';

const tones: Record<PaymentLine['state'], string> = { 'waiting-for-issue': 'plain', due: 'warn', paid: 'good' };

const sumOf = (lines: readonly PaymentLine[], state: PaymentLine['state']): number =>
  lines.filter((line) => line.state === state).reduce((sum, line) => sum + (line.dollars ?? 0), 0);

/** What was earned, review by review: due when the determination is issued, then paid. */
export function PaymentList({ lines }: { lines: readonly PaymentLine[] }) {
  const words = useReviewerWords();
  const { language } = useWords();
  return (
    <section aria-labelledby="payments">
      <h2 id="payments">{words.payments}</h2>
      {lines.length === 0 ? (
        <p>{words.noPayments}</p>
      ) : (
        <>
          <p>
            <strong>{fill(words.sumDue, { amount: money(sumOf(lines, 'due')) })}</strong> ·{' '}
            {fill(words.sumPaid, { amount: money(sumOf(lines, 'paid')) })}
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
        </>
      )}
    </section>
  );
}
