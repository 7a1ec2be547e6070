"""What a document is: its language, its genre's basis, its marked lines, the hour it was published; a speaker's role."""

import sqlalchemy as sa
from alembic import op


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change. Not in batches: on SQLite those would copy tables that others point into."""
    op.add_column('document_versions', sa.Column('published_at', sa.DateTime(timezone=True), nullable=True))
    op.add_column('document_versions', sa.Column('genre_basis', sa.String(length=40), server_default='unknown', nullable=False))
    op.add_column('document_versions', sa.Column('genre_evidence', sa.JSON(), nullable=True))
    op.add_column('document_versions', sa.Column('language', sa.String(length=8), server_default='en', nullable=False))
    op.add_column('document_versions', sa.Column('marks', sa.JSON(), nullable=True))
    op.add_column('statements', sa.Column('speaker_role', sa.Text(), nullable=True))
    op.add_column('statements', sa.Column('speaker_organisation', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column('statements', 'speaker_organisation')
    op.drop_column('statements', 'speaker_role')
    op.drop_column('document_versions', 'marks')
    op.drop_column('document_versions', 'language')
    op.drop_column('document_versions', 'genre_evidence')
    op.drop_column('document_versions', 'genre_basis')
    op.drop_column('document_versions', 'published_at')
