import { useState } from 'react';
import { askPartners } from '../app/ask.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { countryName } from '../ui/countries.ts';
import styles from './PartnersForm.module.css';
import type { World } from './world.ts';

interface PartnersFormProps {
  world: World;
  onAsk: () => void;
}

/** The question that can be answered, as a sentence with two gaps to fill in. */
export function PartnersForm({ world, onAsk }: PartnersFormProps) {
  const [company, setCompany] = useState('');
  const [country, setCountry] = useState('');
  const of = company || world.companies[0]?.id;
  if (!of) return null;
  const words = text.search.form;
  return (
    <form
      className={styles.form}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
        void askPartners({ form: 'partners', of, country: country || null, kind: 'Company' });
      }}
    >
      {words.who}
      <select aria-label={words.company} value={of} onChange={(event) => setCompany(event.target.value)}>
        {world.companies.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {words.partnered} {words.in}
      <select aria-label={words.country} value={country} onChange={(event) => setCountry(event.target.value)}>
        <option value="">{words.any}</option>
        {world.countries.map((code) => (
          <option key={code} value={code}>
            {countryName(code)}
          </option>
        ))}
      </select>
      <TextButton type="submit">{words.ask}</TextButton>
    </form>
  );
}
