/** Does a National Provider Identifier pass its check digit (Luhn over 80840 and the ten digits)? */
export function isNpi(npi: string): boolean {
  if (!/^\d{10}$/u.test(npi)) return false;
  const sum = Array.from(npi).reduceRight((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 24);
  return sum % 10 === 0;
}
