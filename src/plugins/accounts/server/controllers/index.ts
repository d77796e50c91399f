import handOvers from './hand-overs';
import incidents from './incidents';
import me from './me';
import people from './people';
import register from './register';
import requests from './requests';
import secondFactor from './second-factor';

export default { 'hand-overs': handOvers, incidents, me, people, register, requests, 'second-factor': secondFactor };
