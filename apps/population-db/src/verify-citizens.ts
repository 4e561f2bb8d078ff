import type { VerifyRequest, VerifyResponse } from '@luutru/population-wire';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { matchCitizen, type RegisteredCitizen } from './match-citizen.js';

type CitizenRow = RegisteredCitizen & { personalNumber: string };

/** Looks the numbers up at once and compares each person. */
@Injectable()
export class VerifyCitizens {
  constructor(private readonly dataSource: DataSource) {}

  async run({ items }: VerifyRequest): Promise<VerifyResponse> {
    const rows: CitizenRow[] = await this.dataSource.query(
      `SELECT personal_number AS "personalNumber", full_name AS "fullName",
              date_of_birth::text AS "dateOfBirth", sex, deceased_on IS NOT NULL AS deceased
       FROM citizen WHERE personal_number = ANY($1)`,
      [items.map((item) => item.personalNumber)],
    );
    const byNumber = new Map(rows.map((row) => [row.personalNumber, row]));
    return { items: items.map((item) => matchCitizen(item, byNumber.get(item.personalNumber))) };
  }
}
