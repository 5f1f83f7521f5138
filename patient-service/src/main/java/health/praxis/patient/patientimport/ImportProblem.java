package health.praxis.patient.patientimport;

import java.util.List;

/** Why an input as a whole was refused. Messages name positions and counts, never a value of the input. */
sealed interface ImportProblem {

    /** Stable and kebab-case. */
    String code();

    /** One plain sentence. */
    String message();

    /** @param line and column count from 1; 0 when the place is not known */
    record NotJson(int line, int column) implements ImportProblem {
        @Override
        public String code() {
            return "not-json";
        }

        @Override
        public String message() {
            return "The input is not JSON (line %d, column %d).".formatted(line, column);
        }
    }

    record NestedTooDeeply(int limit) implements ImportProblem {
        @Override
        public String code() {
            return "nested-too-deeply";
        }

        @Override
        public String message() {
            return "The input is nested more than %d levels deep.".formatted(limit);
        }
    }

    record TooManyEntries(int limit) implements ImportProblem {
        @Override
        public String code() {
            return "too-many-entries";
        }

        @Override
        public String message() {
            return "The input has more than %d entries.".formatted(limit);
        }
    }

    /** A single string or number of the input is longer than any that is read. */
    record ValueTooLong(int line) implements ImportProblem {
        @Override
        public String code() {
            return "value-too-long";
        }

        @Override
        public String message() {
            return "A single value of the input is too long (line %d).".formatted(line);
        }
    }

    record NotABundle() implements ImportProblem {
        @Override
        public String code() {
            return "not-a-bundle";
        }

        @Override
        public String message() {
            return "The input is not a FHIR Bundle.";
        }
    }

    record UnsupportedBundleType() implements ImportProblem {
        @Override
        public String code() {
            return "unsupported-bundle-type";
        }

        @Override
        public String message() {
            return "The Bundle's type must be transaction, batch, collection or searchset.";
        }
    }

    /** @param positions of the entries or lines that show it */
    record WrongFhirVersion(List<Integer> positions) implements ImportProblem {
        @Override
        public String code() {
            return "wrong-fhir-version";
        }

        @Override
        public String message() {
            return "The input is not FHIR R4: %d of its resources have the form of another version."
                    .formatted(positions.size());
        }
    }

    record NoPatient() implements ImportProblem {
        @Override
        public String code() {
            return "no-patient";
        }

        @Override
        public String message() {
            return "The input has no Patient.";
        }
    }

    record PatientNotReadable(int position) implements ImportProblem {
        @Override
        public String code() {
            return "patient-not-readable";
        }

        @Override
        public String message() {
            return "The Patient at position %d cannot be read.".formatted(position);
        }
    }

    /** Nobody can tell which of the two is the mistake; whoever sent it can. */
    record LivingWithADayOfDeath(int position) implements ImportProblem {
        @Override
        public String code() {
            return "living-with-a-day-of-death";
        }

        @Override
        public String message() {
            return "The Patient at position %d is said to live and has a day of death.".formatted(position);
        }
    }

    record SeveralPatients(int count) implements ImportProblem {
        @Override
        public String code() {
            return "several-patients";
        }

        @Override
        public String message() {
            return "The input has %d Patients; import each person by itself.".formatted(count);
        }
    }

    /**
     * Some facts are about somebody else, or nobody. Files get mixed up; none of it is taken.
     *
     * @param positions of the entries or lines whose subject is not the input's Patient
     */
    record SubjectNotResolvable(List<Integer> positions) implements ImportProblem {
        @Override
        public String code() {
            return "subject-not-resolvable";
        }

        @Override
        public String message() {
            return "%d entries are not about the Patient of the input.".formatted(positions.size());
        }
    }
}
