/** One person of the register (công dân). Dates `YYYY-MM-DD`. */
export interface Citizen {
  /** 12-digit personal number (số định danh cá nhân). */
  personalNumber: string;
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female';
  permanentAddress: string;
  deceasedOn: string | null;
}
